import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { until } from 'lit/directives/until.js';
import type { Translate } from '../ui/messages.js';
import { backTemplate, brokenText, paneOf, tabsOf } from './builder-bars.js';
import type { ConnectorBuilderElement } from './connector-builder.js';
import { loadJsonEditor } from './load-json-editor.js';
import type { Pane } from './room.js';
import { pause } from './slices.js';

type View = Pick<
  ConnectorBuilderElement,
  'session' | 'room' | 'pane' | 'checks' | 'host' | 'translator' | 'write' | 'travel' | 'jsonAsked'
>;

/** What the user has to know of the draft as a whole. */
export function noticesTemplate({ session, translator: translate }: View): TemplateResult {
  const names = session.secrets.join(', ');
  return html`<div class="notices" role="status">
    ${
      names
        ? html`<p class="notice">
            ${translate('The value of {names} was taken out: a secret is set at deployment.', { names })}
          </p>`
        : nothing
    }
  </div>`;
}

/** The parts, the form and the JSON, as far as there is room. */
export function panesTemplate(view: View): TemplateResult {
  const { room, translator: translate } = view;
  const tabs = tabsOf(view);
  const shown = paneOf(view);
  const pane = (name: Pane, label: string, content: () => TemplateResult) => {
    const isTab = tabs.includes(name);
    const hidden = isTab && name !== shown;
    return html`<div
      class="pane ${name === 'parts' ? 'list' : name}"
      id="pane-${name}"
      role=${isTab ? 'tabpanel' : 'region'}
      aria-label=${translate(label)}
      ?hidden=${hidden}
    >
      ${hidden ? nothing : content()}
    </div>`;
  };
  return html`<div class="panes ${room.width}">
    ${pane('parts', 'Parts', () => partsTemplate(view))} ${pane('form', 'Form', () => formTemplate(view))}
    ${pane('json', 'JSON', () => jsonTemplate(view))}
  </div>`;
}

function partsTemplate({ session, checks, translator, room }: View): TemplateResult {
  return html`<connector-builder-list
    .rows=${session.rows}
    .selected=${session.selected}
    .marks=${checks.marks}
    ?disabled=${session.draft.broken !== undefined}
    ?enters=${room.width === 'narrow'}
    .translator=${translator}
  ></connector-builder-list>`;
}

/** Where the JSON is not in sight and the bar has no room, why the form cannot be edited. */
function brokenTemplate(view: View): TemplateResult | typeof nothing {
  const text = view.room.width === 'narrow' ? brokenText(view) : undefined;
  return text ? html`<p class="notice error">${text} ${backTemplate(view)}</p>` : nothing;
}

function formTemplate(view: View): TemplateResult {
  const { session, checks, host, translator } = view;
  const { draft, selected, opened } = session;
  return html`${brokenTemplate(view)}<connector-builder-form
      .value=${draft.value}
      .path=${selected}
      .opened=${opened}
      .problems=${checks.problems}
      .categories=${host.categories}
      ?disabled=${draft.broken !== undefined}
      .translator=${translator}
    ></connector-builder-form>`;
}

function jsonTemplate(view: View): TemplateResult {
  const { session, translator: translate } = view;
  if (session.isLarge && !view.jsonAsked) {
    return html`<div class="late">
      <p class="subtle">${translate('The definition is large: to show it as JSON takes a moment.')}</p>
      <p class="row">
        <button type="button" class="action" @click=${() => void showJson(view)}>
          ${translate('Show the JSON')}
        </button>
      </p>
    </div>`;
  }
  return html`${until(editor(view, translate), html`<p class="late subtle">${translate('Loading…')}</p>`)}`;
}

/** Prints a large definition first, and shows it once the page has gone on. */
async function showJson(view: View): Promise<void> {
  const { session } = view;
  void session.draft.text;
  await pause();
  view.jsonAsked = view.session === session;
}

let isLoaded = false;

function editor(view: View, translate: Translate): TemplateResult | Promise<TemplateResult> {
  const { session, checks, write } = view;
  const { draft } = session;
  const template = () =>
    html`<connector-json-editor
      .value=${live(draft.text)}
      .problems=${draft.broken ? [draft.broken] : checks.problems}
      .label=${translate('JSON of the connector')}
      .translator=${translate}
      @json-edit=${write}
    ></connector-json-editor>`;
  if (isLoaded) return template();
  return loadJsonEditor().then(
    () => {
      isLoaded = true;
      return template();
    },
    () => html`<p class="late">${translate('The JSON editor could not be loaded.')}</p>`
  );
}
