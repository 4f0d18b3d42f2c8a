//! The site as a stream of (path, bytes) into a sink: a staging folder that is swapped in, or memory.

pub mod http;
pub mod kept;
pub mod live;
pub mod memory;
pub mod publish;
pub mod sink;
pub mod staging;
pub mod stream;
pub mod swap;
pub mod target;
