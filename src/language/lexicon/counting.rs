//! What is counted: people, studies, units.

use super::List;
use crate::language::class::Classes;

pub(super) const WORDS: &[List] = &[
    (
        Classes::PERSON_NOUN,
        "participant+, patient+, people, person+, individual+, woman, women, man, men, adult+, child, children, infant+, newborn+, baby, babies, boy+, girl+, subject+, respondent+, volunteer+, donor+, enrollee+, case+, control+, carrier+, veteran+, member+, resident+, mother+, father+, parent+, twin+, sibling+, brother+, sister+, relative+, family members, survivor+, user+, smoker+, male+, female+, homozygote+, heterozygote+, recipient+, responder+, inpatient+, outpatient+, teenager+, adolescent+, worker+, nurse patients, athlete+, farmer+, firefighter+, refugee+, immigrant+, caregiver+, singleton+, diabetics, seniors, retirees, proband+, cohort members, deaths, died, citizens, africans, asians, blacks, hispanics, whites, elderly, families, couples, households, pairs of twins, mom+, mum+, dad+, whites, blacks, pregnancies, kids, humans, enrolled, lives, family, fell, recovered, survived, relapsed, converted, withdrew, responded",
    ),
    (
        Classes::STUDY_NOUN,
        "study, studies, trial+, rct+, review+, paper+, article+, report+, gene+, variant+, snp+, locus, loci, site+, center+, centre+, hospital+, clinic+, practice+, school+, country, countries, state+, county, counties, city, cities, visit+, time point+, timepoint+, item+, question+, domain+, factor+, group+, arm+, cohort+, dataset+, database+, model+, step+, aim+, hypothesis, hypotheses, category, categories, class, classes, cluster+, type+, subtype+, drug+, medication+, treatment+, therapy, therapies, intervention+, dose+, session+, week+, month+, year+, day+, hour+, minute+, second+, percent, test+, measure+, measurement+, variable+, predictor+, outcome+, biomarker+, sample+, test tubes, symptom+, condition+, disease+, disorder+, event+, episode+, attack+, fracture+, tooth, teeth, eye+, ear+, knee+, hip+, lesion+, tumor+, tumour+, chromosome+, allele+, copy, copies, exon+, base+, read+, pathway+, protein+, cell+, mouse, mice, rat+, animal+, dog+, tool+, score+, scale+, survey+, questionnaire+, wave+, phase+, stage+, reference+, record+, title+, abstract+, project+, work package+, chapter+, figure+, table+, data release+, release+, version+, standard deviation+, point+, unit+, mg, kg, ml, dollar+, mile+, kilometer+, meter+, degree+, fold, times, language+, code+, phenotype+, phecode+, principal component+, components, parameter+, iteration+, fold+, seed+, prescription+, refill+, bed+, room+, team+, lab+, laboratory, laboratories, institution+, university, universities, program+, analysis, analyses, comparison+, definition+, criterion, criteria, strategy, strategies, method+, approach+, way+, reason+, thing+, area+, region+, district+, zip, tract+, organ+, tissue+, muscle+, bone+, joint+, nerve+, meal+, serving+, glass, glasses, drink+, cigarette+, cup+, hit+, letters, words, sentences, ancestry group+, ancestries, populations, superpopulations, racial groups, ethnic groups, age groups, quartile+, decile+, bin+, band+, level+, strata, layer+, epoch+, pounds, ounces, grams, mmhg, beats, breaths, steps, falls, admissions, readmissions, hospitalizations, encounters, procedures, operations, surgeries, injections, infusions, cycles, courses, scans, images, photographs, interviews, focus groups, seminars, lectures, weeks', months', years'",
    ),
    (
        Classes::STAFF_NOUN,
        "investigator+, researcher+, student+, analyst+, statistician+, scientist+, clinician+, physician+, doctor+, surgeon+, nurse+, pharmacist+, dentist+, reviewer+, author+, rater+, coder+, expert+, fellow+, postdoc+, engineer+, programmer+, staff, staff member+, team member+, colleague+, collaborator+, professor+, lecturer+, trainee+, intern+, teacher+, interviewer+, radiologist+, pathologist+, geneticist+, epidemiologist+, psychiatrist+, cardiologist+, midwife, midwives, therapists, therapist, readers, judges, editors, mentors, advisers, advisors, partners, observers, annotators, abstractors, graders, specialists, librarians, advisory board members, community advisers, board members, undergraduates, developers",
    ),
    (
        Classes::UNIT,
        "mg, g, kg, mcg, ug, ml, l, dl, mm, cm, m, km, mmhg, mmol, iu, units, percent, per, years, year, months, month, weeks, week, days, day, hours, hour, minutes, minute, seconds, times, fold, points, dollars, usd, degrees, kb, mb, gb, bp, cases per, mph, bpm, kcal, calories, inches, feet, miles, pounds, lbs, oz, cups, servings, packs, pack, drinks, mme, msv, gy, hz, db, ppm, ppb",
    ),
    (
        Classes::FEWER,
        "fewer than, less than, under, below, at most, up to, no more than, not more than, maximum of, only, just, a mere, merely, barely, not even, smaller than",
    ),
    (
        Classes::AT_LEAST,
        "at least, more than, over, above, no fewer than, no less than, not less than, greater than, minimum of, upwards of, exceeding, in excess of, or more, and over, and older, or older, and above, not fewer than, exceeds",
    ),
    (
        Classes::ORDER_OF,
        "type, stage, phase, grade, class, version, day, week, month, year, chapter, section, aim, aims, figure, table, step, level, model, category, group, cohort, arm, wave, part, project, question, hypothesis, objective, chromosome, exon, page, appendix, supplement, score, item, scenario, option, tier, release, v, visit, session, module, trimester, room, ward, apartment, apt, route, highway, number, no, grant, code, icd, box, covid, sars, il, cd, il6, interleukin, hla, apolipoprotein, bipolar, omega, vitamin, factor, glp, sglt, dpp, cyp, cov, hiv, hpv, hsv, htlv, formula, equation, bus, line, unit, dose, cycle, work package, package, axis, axes, mutation, plan, layer, schedule, age, aged, ages, diabetes type, h1, h3, g, p, cluster, component, pc, specific aim, objectives, tests",
    ),
];
