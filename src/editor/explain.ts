import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { describeAt } from '../expression/describe.js';
import { explanationOf } from './explanation.js';
import type { Knowledge } from './suggest.js';

/** Says what the word under the pointer is. */
export const explanations = (knowledge: Knowledge) =>
  hoverTooltip(({ state }, offset): Tooltip | null => {
    const found = describeAt(state.doc.toString(), offset, knowledge.context);
    if (!found) return null;
    const { from, to, title, documentation } = found;
    return {
      pos: from,
      end: to,
      above: true,
      create: () => ({ dom: explanationOf(title, documentation && knowledge.translator(documentation)) })
    };
  });
