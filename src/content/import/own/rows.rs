//! The rows of a sheet that this program wrote.

use std::collections::BTreeMap;

use crate::content::grid::words::{field_of, understood};
use crate::content::grid::{Cells, Field};
use crate::content::import::question::OwnRow;
use crate::content::import::question::Spot;
use crate::sheet::{Row, Sheet};

/// SourceRows among which the heads are looked for: a trainer may put a title above them.
const WITHIN: usize = 20;
/// Heads that together stand in no sheet of others.
const HEADS: [Field; 3] = [Field::Id, Field::Stem, Field::Digest];

/// The rows of all sheets with the heads of this program; nothing where no sheet has them.
pub(in crate::content::import) fn rows(sheets: &[Sheet]) -> Option<Vec<OwnRow>> {
    let mut found = None;
    for sheet in sheets {
        let mut heads = sheet.rows.iter().take(WITHIN);
        let Some((number, fields)) = heads.find_map(|row| Some((row.number, fields(row)?))) else {
            continue;
        };
        let rows = sheet.rows.iter().filter(|row| row.number > number);
        let rows = rows.map(|row| own_row(sheet, row, &fields));
        found.get_or_insert_with(Vec::new).extend(rows);
    }
    found
}

fn fields(row: &Row) -> Option<BTreeMap<Field, usize>> {
    let mut fields = BTreeMap::new();
    for (column, head) in row.filled() {
        if let Some(field) = field_of(head) {
            fields.entry(field).or_insert(column);
        }
    }
    let is_own = HEADS.iter().all(|field| fields.contains_key(field));
    is_own.then_some(fields)
}

fn own_row(sheet: &Sheet, row: &Row, fields: &BTreeMap<Field, usize>) -> OwnRow {
    let cells = fields.iter().map(|(field, column)| {
        let cell = row.cell(*column);
        (*field, cell.to_owned())
    });
    let cells = cells.filter(|(_, cell)| !cell.is_empty());
    let mut cells: Cells = understood(&cells.collect());
    cells.remove(&Field::Elsewhere);
    let digest = cells.remove(&Field::Digest);
    OwnRow {
        spot: Spot {
            sheet: sheet.name.clone(),
            row: row.number,
        },
        cells,
        digest,
    }
}

/// A cell without the apostrophe that keeps spreadsheets from running it.
pub(super) fn armed(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').unwrap_or(cell);
    match rest.starts_with(['=', '+', '-', '@']) {
        true => rest,
        false => cell,
    }
}
