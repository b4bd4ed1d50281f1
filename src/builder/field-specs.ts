import type { PartKind } from './definition-parts.js';

/** How a field is edited. */
export type Control =
  | 'name'
  | 'text'
  | 'area'
  | 'link'
  | 'list'
  | 'check'
  | 'type'
  | 'group'
  | 'kind'
  | 'icon'
  | 'model'
  | 'default';

/** A field of a part. */
export interface FieldSpec {
  /** Its key in the definition. */
  readonly key: string;
  readonly label: string;
  readonly control: Control;
  /** It says how the part is shown: it stands in `presentation`. */
  readonly shown?: boolean;
  readonly note?: string;
  /** It is seldom asked for. */
  readonly more?: boolean;
}

const NAME: FieldSpec = { key: 'name', label: 'Name', control: 'name' };
const DESCRIPTION: FieldSpec = { key: 'description', label: 'Description', control: 'area' };
const TITLE: FieldSpec = {
  key: 'title',
  label: 'Title',
  control: 'text',
  shown: true,
  note: 'What people read; made from the name where it is empty.'
};
const ICON: FieldSpec = { key: 'icon', label: 'Icon', control: 'icon', shown: true, more: true };
const KEYWORDS: FieldSpec = {
  key: 'keywords',
  label: 'Keywords',
  control: 'list',
  shown: true,
  note: 'Further words that it is found by, with commas between.',
  more: true
};
const DOCUMENTATION: FieldSpec = {
  key: 'documentation',
  label: 'Documentation',
  control: 'link',
  shown: true,
  note: 'An https:// address.',
  more: true
};
const REPLACED: FieldSpec = {
  key: 'replacedBy',
  label: 'Replaced by',
  control: 'text',
  shown: true,
  note: 'Deprecated: what takes its place, as connector.ACTION.',
  more: true
};
const MODEL: FieldSpec = { key: 'model', label: 'JSON Schema', control: 'model' };
const REQUIRED: FieldSpec = { key: 'required', label: 'Required', control: 'check' };
const SECRET: FieldSpec = {
  key: 'secure',
  label: 'Secret',
  control: 'check',
  note: 'Takes references only; a value is never saved.'
};
const TYPE: FieldSpec = { key: 'type', label: 'Type', control: 'type' };

const FEATURE = [NAME, TITLE, DESCRIPTION, KEYWORDS, DOCUMENTATION, ICON, REPLACED];

/** What can be edited of each kind of part, in this order. */
export const FIELDS: Readonly<Record<PartKind, readonly FieldSpec[]>> = {
  connector: [
    { ...NAME, note: 'What tasks say before the dot: lower case letters, digits and dashes.' },
    TITLE,
    DESCRIPTION,
    { key: 'category', label: 'Category', control: 'text', shown: true },
    { key: 'kind', label: 'Kind', control: 'kind', shown: true },
    KEYWORDS,
    DOCUMENTATION,
    ICON,
    { ...REPLACED, note: 'Deprecated: the connector that takes its place.' },
    {
      key: 'aliases',
      label: 'Older names',
      control: 'list',
      shown: true,
      note: 'Tasks that still say one of them are known, with commas between.',
      more: true
    }
  ],
  action: [...FEATURE, { ...MODEL, label: 'JSON Schema of all outputs', more: true }],
  event: [...FEATURE.slice(0, -1), { ...MODEL, label: 'JSON Schema of all outputs', more: true }],
  input: [
    NAME,
    TYPE,
    DESCRIPTION,
    REQUIRED,
    {
      key: 'requiredGroup',
      label: 'One-of group',
      control: 'group',
      note: 'Of all inputs with the same group a task maps at least one.'
    },
    SECRET,
    MODEL
  ],
  output: [NAME, TYPE, DESCRIPTION, SECRET, MODEL],
  setting: [
    { ...NAME, note: 'The environment variable.' },
    DESCRIPTION,
    REQUIRED,
    SECRET,
    { key: 'value', label: 'Default value', control: 'default' }
  ],
  error: [
    NAME,
    { key: 'code', label: 'Code', control: 'text', note: 'What an error event catches.' },
    DESCRIPTION
  ]
};
