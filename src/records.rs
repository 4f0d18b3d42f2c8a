//! Records as they were read: every file a located tree, everything wrong with its shape a problem.

pub mod kind;
pub mod load;
pub mod place;
pub mod problem;
pub mod scaffold;
pub mod schema;
pub mod shape;
pub mod shapes;
pub mod source;
pub mod text;
pub mod tree;
pub mod validate;
pub mod vocabulary;
pub mod walk;
pub mod write;
