//! What a check may know: the records, the day, and who works where.

use crate::base::date::Date;
use crate::language::program::ProgramNames;
use crate::model::catalog::Catalog;
use crate::model::researcher::{Authorization, Researcher, Signature};
use crate::model::workspace::Workspace;
use crate::records::kind::Kind;

/// A person's part in a workspace.
#[derive(Debug, Clone, Copy)]
pub struct Membership {
    /// The workspace's place in the catalog.
    pub workspace: usize,
    /// Whether the person owns it.
    pub owner: bool,
}

/// The days of a run.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The day of the list: on it everything is judged.
    pub as_of: Date,
    /// The day of the run: what lies after it as well has not happened.
    pub today: Date,
}

impl Days {
    /// A run on the day of the list.
    pub fn at(day: Date) -> Self {
        Self { as_of: day, today: day }
    }

    /// The later of the two.
    pub fn later(self) -> Date {
        self.as_of.max(self.today)
    }
}

/// What a check may know.
pub struct Case<'a> {
    /// The records.
    pub catalog: &'a Catalog,
    /// The day on which everything is judged.
    pub as_of: Date,
    /// That day and the day of the run.
    pub days: Days,
    /// What texts may call the program.
    pub program: ProgramNames,
    memberships: Vec<Vec<Membership>>,
}

impl<'a> Case<'a> {
    /// Links people to their workspaces.
    pub fn new(catalog: &'a Catalog, days: Days) -> Self {
        let mut memberships = vec![Vec::new(); catalog.researchers.len()];
        for (index, workspace) in catalog.workspaces.iter().enumerate() {
            for (id, owner, _) in workspace.team() {
                if let Some(person) = catalog.find(Kind::Researcher, id) {
                    memberships[person].push(Membership { workspace: index, owner });
                }
            }
        }
        let program =
            ProgramNames::new(catalog.settings.names_of_program.iter().map(|name| &**name));
        Self { catalog, as_of: days.as_of, days, program, memberships }
    }

    /// The workspaces that a researcher owns or works on, in the catalog's order.
    pub fn workspaces_of(
        &self,
        researcher: &Researcher,
    ) -> impl Iterator<Item = (usize, &'a Workspace)> {
        let index = self.catalog.find(Kind::Researcher, &researcher.id);
        let memberships = index.map_or(&[][..], |index| &self.memberships[index]);
        memberships
            .iter()
            .map(|member| (member.workspace, &self.catalog.workspaces[member.workspace]))
    }

    /// The workspaces of a researcher that were created before a day.
    pub fn created_before(&self, researcher: &Researcher, day: Date) -> Vec<usize> {
        let earlier =
            |workspace: &Workspace| workspace.created.is_some_and(|created| created.value < day);
        self.workspaces_of(researcher)
            .filter(|(_, workspace)| earlier(workspace))
            .map(|(index, _)| index)
            .collect()
    }

    /// Must every researcher's record prove its authorization?
    pub fn authorization_recorded(&self) -> bool {
        self.catalog.settings.authorization_recorded
    }

    /// The authorization of a researcher whose record must prove it.
    pub fn recorded<'r>(&self, researcher: &'r Researcher) -> Option<&'r Authorization> {
        researcher.authorization.as_ref().filter(|_| self.authorization_recorded())
    }

    /// The signed Code of a researcher whose record must prove it.
    pub fn signature<'r>(&self, researcher: &'r Researcher) -> Option<&'r Signature> {
        self.recorded(researcher)?.code_of_conduct.as_ref()
    }

    /// `48213 and 2 more`: workspaces for a message, by id.
    pub fn named(&self, workspaces: &[usize]) -> String {
        let id = |index: &usize| &*self.catalog.workspaces[*index].id;
        match workspaces {
            [] => String::new(),
            [one] => format!("workspace {}", id(one)),
            [one, two] => format!("workspaces {} and {}", id(one), id(two)),
            [one, rest @ ..] => format!("workspace {} and {} more", id(one), rest.len()),
        }
    }
}
