import type { Field, FieldPath } from '../model/fields.js';
import { outputFields, type OutputModel } from '../model/output-model.js';

/** One line of a tree of fields. */
export interface TreeRow {
  readonly key: string;
  readonly field: Field;
  /** From 1. */
  readonly level: number;
  /** From 1, among the fields beside it. */
  readonly position: number;
  readonly siblings: number;
  /** Absent: there is nothing within. */
  readonly expanded?: boolean;
}

const keyOfPath = (path: FieldPath) => JSON.stringify(path);

/** The lines that are seen while some fields are unfolded. */
export function treeRows(model: OutputModel, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (path: FieldPath, level: number) => {
    const fields = outputFields(model, path);
    for (const [index, field] of fields.entries()) {
      const key = keyOfPath(field.path);
      const expanded = field.hasFields ? open.has(key) : undefined;
      const place = { level, position: index + 1, siblings: fields.length };
      rows.push({ key, field, ...place, ...(expanded !== undefined && { expanded }) });
      if (expanded) add(field.path, level + 1);
    }
  };
  add([], 1);
  return rows;
}

interface Move {
  readonly to: TreeRow;
  readonly open?: boolean;
}

type Leads = (rows: readonly TreeRow[], index: number, row: TreeRow) => TreeRow | Move | undefined;

const KEYS: ReadonlyMap<string, Leads> = new Map<string, Leads>([
  ['ArrowDown', (rows, index) => rows[index + 1]],
  ['ArrowUp', (rows, index) => rows[index - 1]],
  ['Home', (rows) => rows[0]],
  ['End', (rows) => rows.at(-1)],
  [
    'ArrowRight',
    (rows, index, row) =>
      row.expanded === false ? { to: row, open: true } : row.expanded ? rows[index + 1] : undefined
  ],
  [
    'ArrowLeft',
    (rows, index, row) =>
      row.expanded
        ? { to: row, open: false }
        : rows.findLast(({ level }, place) => place < index && level < row.level)
  ]
]);

/** Where a key leads in a tree (WAI-ARIA, tree view), and whether it folds or unfolds the row there. */
export function treeMove(rows: readonly TreeRow[], row: TreeRow, key: string): Move | undefined {
  const leads = KEYS.get(key);
  if (!leads) return;
  const found = leads(rows, rows.indexOf(row), row) ?? row;
  return 'to' in found ? found : { to: found };
}
