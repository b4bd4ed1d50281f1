import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { describeAt } from '../expression/describe.js';
import type { Knowledge } from './suggest.js';

function paragraph(text: string, name: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

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
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'explanation';
        dom.append(paragraph(title, 'title'));
        if (documentation) dom.append(paragraph(knowledge.translator(documentation), 'said'));
        return { dom };
      }
    };
  });
