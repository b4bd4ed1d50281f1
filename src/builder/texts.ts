import type { ListName, PartKind } from './definition-parts.js';

/** Headings of the lists. */
export const LIST_LABELS: Readonly<Record<ListName, string>> = {
  actions: 'Actions',
  events: 'Events',
  config: 'Configuration',
  errors: 'Errors'
};

/** What a list is for. */
export const LIST_NOTES: Readonly<Record<ListName, string>> = {
  actions: 'What a task can ask of the connector.',
  events: 'What the connector can report to a trigger.',
  config: 'What the deployed connector reads from its environment.',
  errors: 'The BPMN errors that an action can end with.'
};

export const ADD_LABELS: Readonly<Record<PartKind, string>> = {
  connector: 'Add action',
  action: 'Add action',
  event: 'Add event',
  input: 'Add input',
  output: 'Add output',
  setting: 'Add parameter',
  error: 'Add error'
};

export const KIND_LABELS: Readonly<Record<PartKind, string>> = {
  connector: 'Connector',
  action: 'Action',
  event: 'Event',
  input: 'Input',
  output: 'Output',
  setting: 'Configuration parameter',
  error: 'Error'
};
