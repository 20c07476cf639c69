//! The trained weights as bytes: named tensors. Written by `training/export.py`.
//!
//! Layout (little-endian): `u32` count, then for each tensor `u8` name length, name (ASCII),
//! `u8` type (0 `f32`, 1 `i8`, 2 UTF-8 text, 3 `u8`), `u8` rank, `u32` a dimension, zeros up to a
//! multiple of 4 from the start of the payload, data.

use super::{lanes::WIDTH, matrix::Matrix, numeric::fixed};
use crate::model::{ModelError, slice::Slice};
use std::{collections::BTreeMap, ops::Range};

const F32: u8 = 0;
const I8: u8 = 1;
const TEXT: u8 = 2;
const U8: u8 = 3;

/// Named tensors of a payload.
pub(super) struct Weights {
    tensors: BTreeMap<String, Tensor>,
}

struct Tensor {
    kind: u8,
    shape: Vec<usize>,
    data: Slice,
}

/// A matrix of small integers; value = entry * scale of its row.
pub(super) struct Entries<'b> {
    bytes: &'b [u8],
    inputs: usize,
    /// One a row.
    pub(super) scales: Vec<f32>,
}

impl Entries<'_> {
    /// All columns.
    pub(super) fn matrix(&self) -> Matrix {
        self.columns(0..self.inputs)
    }

    /// Some of the columns; both borders are multiples of [`WIDTH`].
    pub(super) fn columns(&self, of: Range<usize>) -> Matrix {
        Matrix::new(self.bytes, self.inputs, of)
    }

    /// How many columns there are.
    pub(super) fn inputs(&self) -> usize {
        self.inputs
    }
}

/// A table of small integers that share a scale.
pub(super) struct Table {
    entries: Slice,
    columns: usize,
    scale: f32,
}

impl Table {
    /// Numbers of a row.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.entries.as_ref().len().checked_div(self.columns).unwrap_or(0)
    }

    /// Writes a row as fixed-point numbers.
    pub(super) fn copy(&self, row: usize, to: &mut [i16]) {
        let row = row * self.columns..(row + 1) * self.columns;
        let entries = self.entries.as_ref().get(row).unwrap_or_default();
        for (to, entry) in to.iter_mut().zip(entries) {
            *to = fixed(f32::from(*entry as i8) * self.scale);
        }
    }
}

impl Weights {
    /// Reads the table of tensors.
    pub(super) fn read(payload: Slice) -> Result<Self, ModelError> {
        let mut cursor = Cursor { payload, at: 0 };
        let count = cursor.word()?;
        let mut tensors = BTreeMap::new();
        for _ in 0..count {
            let (name, tensor) = cursor.tensor()?;
            tensors.insert(name, tensor);
        }
        Ok(Self { tensors })
    }

    fn get(&self, name: &str, kind: u8) -> Result<&Tensor, ModelError> {
        let tensor = self.tensors.get(name);
        tensor.filter(|t| t.kind == kind).ok_or_else(|| {
            ModelError::new(format!("the tagger's weights have no fitting tensor {name}"))
        })
    }

    /// All numbers of a tensor of `f32`.
    pub(super) fn floats(&self, name: &str) -> Result<Vec<f32>, ModelError> {
        let (fours, _) = self.get(name, F32)?.data.as_ref().as_chunks::<4>();
        let floats: Vec<f32> = fours.iter().map(|four| f32::from_le_bytes(*four)).collect();
        if floats.iter().all(|x| x.abs() <= MOST_FLOAT) {
            Ok(floats)
        } else {
            Err(ModelError::new(format!("the tensor {name} holds a number out of range")))
        }
    }

    /// Exactly `N` numbers of a tensor of `f32`.
    pub(super) fn array<const N: usize>(&self, name: &str) -> Result<[f32; N], ModelError> {
        self.floats(name)?.try_into().map_err(|_| wrong_shape(name))
    }

    /// A text tensor: lines that are compared as bytes.
    pub(super) fn text(&self, name: &str) -> Result<Slice, ModelError> {
        Ok(self.get(name, TEXT)?.data.clone())
    }

    /// Bytes of a tensor of `u8` and the length of its rows.
    pub(super) fn bytes(&self, name: &str) -> Result<(Slice, usize), ModelError> {
        let tensor = self.get(name, U8)?;
        Ok((tensor.data.clone(), row_length(tensor)))
    }

    /// Entries of a matrix `name` of shape (outputs, inputs), row by row, how many inputs there
    /// are, and the scale of each row, `name.scale`.
    pub(super) fn matrix(&self, name: &str) -> Result<Entries<'_>, ModelError> {
        let tensor = self.get(name, I8)?;
        let inputs = row_length(tensor);
        let bytes = tensor.data.as_ref();
        let scales = self.floats(&format!("{name}.scale"))?;
        let fits = inputs > 0 && inputs <= MOST_COLUMNS && inputs.is_multiple_of(WIDTH);
        if !fits || scales.len() * inputs != bytes.len() {
            return Err(wrong_shape(name));
        }
        Ok(Entries { bytes, inputs, scales })
    }

    /// A table `name` of shape (rows, columns) with one scale, `name.scale`.
    pub(super) fn table(&self, name: &str) -> Result<Table, ModelError> {
        let tensor = self.get(name, I8)?;
        let [scale] = self.array(&format!("{name}.scale"))?;
        Ok(Table { entries: tensor.data.clone(), columns: row_length(tensor), scale })
    }
}

/// Sums of more products of an `i8` and an `i16` could leave the range of `i32`.
const MOST_COLUMNS: usize = 512;

/// Far above any trained number; what is made of such numbers stays finite.
const MOST_FLOAT: f32 = 1e6;

/// The error for a tensor whose size does not fit the network.
pub(super) fn wrong_shape(name: &str) -> ModelError {
    ModelError::new(format!("the tensor {name} has an unfitting shape"))
}

fn row_length(tensor: &Tensor) -> usize {
    let columns = tensor.shape.get(1..).unwrap_or_default();
    columns.iter().fold(1, |all: usize, d| all.saturating_mul(*d))
}

struct Cursor {
    payload: Slice,
    at: usize,
}

impl Cursor {
    fn take(&mut self, len: usize) -> Result<Slice, ModelError> {
        let end = self.at.saturating_add(len);
        let found = self.payload.part(self.at..end).ok_or_else(ModelError::truncated)?;
        self.at = end;
        Ok(found)
    }

    fn byte(&mut self) -> Result<u8, ModelError> {
        self.take(1)?.as_ref().first().copied().ok_or_else(ModelError::truncated)
    }

    fn word(&mut self) -> Result<u32, ModelError> {
        let four = self.take(4)?.as_ref().try_into().map_err(|_| ModelError::truncated())?;
        Ok(u32::from_le_bytes(four))
    }

    fn tensor(&mut self) -> Result<(String, Tensor), ModelError> {
        let len = self.byte()? as usize;
        let name = std::str::from_utf8(self.take(len)?.as_ref())
            .map_err(|_| ModelError::new("the name of a tensor is unreadable"))?
            .to_string();
        let kind = self.byte()?;
        let rank = self.byte()?;
        let shape: Vec<usize> =
            (0..rank).map(|_| self.word().map(|d| d as usize)).collect::<Result<_, _>>()?;
        let size = if kind == F32 { 4usize } else { 1 };
        let len = shape.iter().try_fold(size, |all, d| all.checked_mul(*d));
        self.take(self.at.next_multiple_of(4) - self.at)?;
        let data = self.take(len.ok_or_else(ModelError::truncated)?)?;
        Ok((name, Tensor { kind, shape, data }))
    }
}
