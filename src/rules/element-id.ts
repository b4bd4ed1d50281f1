import { problem } from '../model/problem.js';
import { onElement } from './find.js';
import type { Rule } from './rule.js';

// NCName of XML: what `xsd:ID` of BPMN20.xsd takes
const ID = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*$/u;
const REFUSED = 'The id <{id}> is no XML name: the engine refuses the file when it is deployed';

/** Ids that the engine's check of the file refuses, and elements whose mapping cannot be keyed by one. */
export const elementId: Rule = {
  name: 'element-id',
  severity: 'error',
  element: (context) => {
    const { id, mapping } = context;
    if (id && !ID.test(id)) return [onElement(context, 'error', 'id', REFUSED, { id })];
    const template = 'An element without id: the engine does not find its mapping';
    return !id && mapping ? [onElement(context, 'error', 'id', template)] : [];
  },
  process: ({ id, variables }) => {
    if (id && !ID.test(id)) return [problem('error', `${id}/id`, REFUSED, { id }, id)];
    const template = 'A process without id: the engine does not find its variables';
    return !id && variables.length ? [problem('error', 'id', template)] : [];
  }
};
