//! Given names of people: one before a capital makes a name likely.

use std::collections::HashSet;
use std::sync::LazyLock;

/// In lower case.
pub(super) static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| NAMES.split_whitespace().collect());

const NAMES: &str = "\
aaron abdul abdullah abigail adam adele adrian agnes ahmed aisha alan albert alejandra alejandro \
alex alexander alexandra alexis alfred alice alicia alison allan allen allison alma amanda amara \
amelia amina amir amy ana anastasia andre andrea andreas andrew andy angela angelo anita ann \
anna anne annette annie anthony antoine anton antonia antonio antti aoife arjun arlene arnold \
arthur ashley astrid audrey ava ayesha barbara beatrice beatriz benjamin bernard bernice bertram \
beth bethany betty beverly billy bjorn blake bob bonnie brad bradley brandon brenda brett brian \
bridget bruce bruno bryan caleb callum calvin camila camille carl carla carlos carmen carol \
caroline carolyn carrie casey catherine cathy cecilia charles charlotte cheryl chidi chloe chris \
christina christine christopher ciaran cindy claire clara clarence claudia clifford clint clyde \
colin colleen connie connor constance corey courtney craig curtis cynthia dafydd daisy dan \
daniel daniela danielle darlene darren dave david deborah debra deepak delphine denis denise \
dennis derek diana diane diego dimitri dmitri dolores dominic donald donna dora doris dorothy \
douglas duncan dylan eamon earl eddie edgar edith edmund eduardo edward edwin eileen einojuhani \
elaine eleanor elena eli elias elijah elisabeth elizabeth ella ellen elsa elsie emeka emil \
emilia emilie emily emma enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn \
fatima felicia felix fernando fiona frances francesca francis francisco frank franklin fred \
frederick gabriel gabriela gail garrett gary gavin geoffrey george gerald gilbert gina giovanni \
giulia gladys glenn gloria gordon grace greg gregory greta guadalupe gwen gwyneth hannah hans \
harold harriet harry haruto harvey hassan heather hector heidi helen helena helga henry herbert \
hilary hiroshi howard hugh hugo ian ibrahim ida ignacio igor imani ines ingrid irene irina isaac \
isabel isabella ivan jack jackie jacob jacqueline jacques jaime jake james jamie jane janet \
janice janka jared jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse \
jessica jesus jill jim jimmy joan joann joanna joanne joaquin jodi joe joel johan johanna john \
johnny jon jonathan jorge jose josef joseph josephine josh joshua joyce juan juanita judith judy \
julia julian julie julio justin kaitlyn karen karim karin karl kate katherine kathleen kathryn \
kathy katie katrina kay keith kelly ken kenji kenneth kerry kevin khadija kim kimberly kirk \
klaus kofi kristen kristin kristina kurt kwame kyle lakshmi larry latoya laura lauren laurence \
laurie lawrence layla leah lee leila leo leon leonard leroy leslie lester leticia liam liisa \
lillian lily linda lindsay lindsey linh lisa lloyd lois lorenzo loretta lori lorraine louis \
louise lucas lucia lucille lucy luis luke luz lydia mabel mackenzie madeline malcolm manuel marc \
marcel marcia marco marcos marcus margaret margarita maria marian marianne marie marilyn mario \
marion marisol marjorie marlene marlow marsha martha martin martina marvin mary mateo mathew \
matilda matthew matthias maureen maurice maxine maya megan meghan mei melanie melinda melissa \
melvin mercedes meredith michael michele michelle miguel mijail mike mildred milton minh minnie \
miranda miriam misty mohamed mohammad mohammed mohsen mohsin molly monica monique muhammad myra \
nadia nadine naomi natalia natalie natasha nathan nathaniel neil nellie ngozi nguyen niamh \
nicholas nicodemus nicolas nicole nigel nina noah noor nora norma norman nuria olga oliver \
olivia oluwaseun omar oscar otto ottoline owen pablo padraig paige pamela patricia patrick paul \
paula paulina pauline pedro peggy penny perry peter petra phil philip phillip phyllis pierre \
priya quentin rachel rafael rajesh ralph ramon randall randy raquel raul ravi raymond rebecca \
regina renee rhonda rhys ricardo richard rick ricky rita robert roberta roberto robin rodney \
roger roland ron ronald rosa rosalind rosario rosemary rowan roxanne roy ruben ruby rudolf \
russell ruth ryan sabrina sakura sally sam samantha samir samuel sandra sanjay sara sarah saul \
scott sean sebastian sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelly \
sherri sherry shirley sieuwerd silvia simon simone siobhan sofia sonia sophia sophie spencer \
stacey stacy stanley stefan stella stephan stephanie stephen steve steven stuart susan suzanne \
sven svetlana sylvia tamara tammy tanya tara tariq tatiana ted teodor teresa terrance terri \
terry tessa thaddeus thelma theodore theresa thomas thuy tiffany tim timothy tina todd tom tomas \
tommy tony tracey tracy travis tricia trisha troy tyler tzigane ursula valerie vanessa vera \
vernon veronica vicki vicky victor victoria vijay vincencij vincent vivian vladimir walter wanda \
warren wayne wei wendell wendy wesley wilhelm willard william willie wilma winifred xavier \
ximena xiomara yasmin yolanda yuki yusuf yvette yvonne zachary zahra zdenek zoe \
";
