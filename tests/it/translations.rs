//! Translations are public texts: shown as they are written, and checked as the English ones are.

use daylight::model::catalog::Catalog;
use daylight::public::directory::Directory;
use daylight::rules::case::Days;
use daylight::rules::engine;

use crate::determinism::as_of;
use crate::overlay::{lay, lay_base};

/// The sound base with Spanish texts of its workspace.
fn with_spanish(texts: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), "workspaces/1.yaml", &format!("translations:\n  es:\n{texts}"));
    folder
}

#[test]
fn only_the_translated_parts_are_there() {
    let folder = with_spanish(
        "    title: \"Horas de sueño  y\\nriñones\"\n    questions: |\n      ¿Llega el daño de los riñones después de \
         meses de acostarse cada noche a una hora distinta? La enfermedad se descubre a menudo tarde, y una señal \
         que se lleva en la muñeca podría ayudar a encontrarla antes.\n\n      Miramos a adultos de todas las edades \
         y preguntamos si la respuesta cambia entre quienes trabajan de noche y quienes trabajan de día.\n",
    );
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let found = engine::run(&catalog, Days::at(as_of()));
    let directory = Directory::new(&catalog, &found, as_of());
    let translations = &directory.projects.first().expect("a project").translations;
    let [spanish] = translations.as_slice() else { panic!("{translations:?}") };
    assert_eq!(spanish.language, "es");
    assert_eq!(spanish.title.as_deref(), Some("Horas de sueño y riñones"));
    let starts = ["¿Llega el daño", "Miramos a adultos"];
    assert!(spanish.questions.iter().zip(starts).all(|(text, start)| text.starts_with(start)));
    assert_eq!(spanish.questions.len(), 2);
    assert!(spanish.approaches.is_empty() && spanish.findings.is_empty());
}

#[test]
fn what_identifies_somebody_is_an_error_in_spanish_too() {
    let folder = with_spanish(
        "    questions: |\n      Escriba a marisol.quintanar@example.org o llame al (555) 213-4567. El número de seguro \
         social 219-09-9999 y la historia clínica MRN 12345678 aparecen en los registros.\n",
    );
    let catalog = Catalog::read(folder.path()).expect("usable settings");
    let findings = engine::run(&catalog, Days::at(as_of()));
    let codes: Vec<&str> = findings
        .iter()
        .filter(|finding| &*finding.field == "translations.es.questions")
        .map(|finding| finding.rule.code)
        .collect();
    for code in ["PI001", "PI002", "PI003", "PI006"] {
        assert!(codes.contains(&code), "{code} is missing: {codes:?}");
    }
    assert!(Directory::new(&catalog, &findings, as_of()).projects.is_empty());
}
