import { css, html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../src/lifecycle/origin.js';
import { successorOf, titleOfSuccessor } from '../src/lifecycle/successor.js';
import { createCatalog } from '../src/model/catalog.js';
import type { Action, Connector, Parameter } from '../src/model/connector.js';
import type { Translate } from '../src/ui/messages.js';
import { OfferPickEvent } from './events.js';
import { NOTHING_MORE, type ConnectorOffers } from './offers.js';
import type { ActionRow, ConnectorRow } from './rows.js';
import { actionCount } from './texts.js';

interface Host extends EventTarget {
  /** All that there are. */
  readonly connectors: readonly Connector[];
  /** Of the connector of the line. */
  readonly offers: ConnectorOffers | undefined;
  readonly translator: Translate;
}

/** All that is said of one line. */
export function rowDetails(row: ConnectorRow | ActionRow, host: Host): TemplateResult {
  const { translator: translate } = host;
  const { connector } = row;
  const action = row.kind === 'connector' ? undefined : row.action;
  const { description } = action ?? connector;
  const name = replacementOf(connector, action, host.connectors);
  return html`<p class="name">
      ${action ? html`<span class="subtle">${labelOf(connector)}</span> ${action.title}` : labelOf(connector)}
    </p>
    ${name === undefined ? nothing : html`<p>${translate('Deprecated. Use {name} instead.', { name })}</p>`}
    ${description ? html`<p>${description}</p>` : nothing}
    ${
      action
        ? html`${parametersOf('Inputs', action.inputs, translate)}
          ${parametersOf('Outputs', action.outputs, translate)}`
        : html`<p class="subtle">${actionCount(translate, connector.actions.length)}</p>`
    }
    ${link(action?.documentation ?? connector.documentation, connector.title, translate)}
    ${offersOf(connector, host)}`;
}

/** What is to be used instead, if anything, as people know it. */
function replacementOf(
  connector: Connector,
  action: Action | undefined,
  connectors: readonly Connector[]
): string | undefined {
  const name = action?.replacedBy ?? connector.replacedBy;
  if (name === undefined) return undefined;
  const found = successorOf({ connector, ...(action && { action }) }, createCatalog(connectors));
  return found ? titleOfSuccessor(found, connectors, connector) : name;
}

function offersOf({ name, title }: Connector, host: Host): TemplateResult {
  const { offers, translator: translate } = host;
  const { commands, origin } = offers ?? NOTHING_MORE;
  const from = origin?.version ? 'From the package {name} {version}' : 'From the package {name}';
  return html`${origin ? html`<p class="subtle">${translate(from, { ...origin })}</p>` : nothing}
  ${
    commands.length
      ? html`<p class="commands" role="group" aria-label=${title}>
          ${commands.map(
            ({ id, label }) =>
              html`<button @click=${() => host.dispatchEvent(new OfferPickEvent(id, name))}>
                ${translate(label)}
              </button>`
          )}
        </p>`
      : nothing
  }`;
}

function parametersOf(
  title: 'Inputs' | 'Outputs',
  parameters: readonly Parameter[],
  translate: Translate
): TemplateResult | typeof nothing {
  if (!parameters.length) return nothing;
  const ordered = parameters.toSorted((a, b) => Number(b.required) - Number(a.required));
  return html`<p class="title" id=${title}>${translate(title)}</p>
    <ul aria-labelledby=${title}>
      ${ordered.map(
        ({ name, type, required, description }) =>
          html`<li>
            <b>${name}</b> <span class="subtle">${type}</span>
            ${required && title === 'Inputs' ? html`<span class="badge">${translate('Required')}</span>` : nothing}
            ${description ? html`<span class="about">${description}</span>` : nothing}
          </li>`
      )}
    </ul>`;
}

function link(
  address: string | undefined,
  name: string,
  translate: Translate
): TemplateResult | typeof nothing {
  // elements can be given data that nobody checked
  if (!address?.startsWith('https://')) return nothing;
  return html`<p>
    <a href=${address} target="_blank" rel="noopener noreferrer"
      >${translate('Documentation of {name}', { name })} <span aria-hidden="true">↗</span></a
    >
  </p>`;
}

export const styles = css`
  ul {
    margin: 0 0 6px;
    padding: 0;
    list-style: none;
  }
  li {
    margin-bottom: 4px;
    font-size: 0.93em;
  }
  .name,
  .title {
    font-weight: 600;
  }
  .name .subtle {
    font-weight: 400;
  }
  .title,
  .subtle,
  .about {
    color: var(--connector-text-subtle);
    font-size: 0.93em;
  }
  .title {
    margin-bottom: 2px;
  }
  .about {
    display: block;
  }
  .badge {
    padding: 0 6px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
    border-radius: 99px;
    font-size: 0.86em;
    white-space: nowrap;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .commands button {
    min-height: 26px;
    padding: 2px 8px;
    border: 1px solid var(--connector-border);
    border-radius: var(--connector-radius);
    background: var(--connector-surface);
    color: var(--connector-link);
    font: inherit;
    font-size: 0.93em;
    cursor: pointer;
  }
  .commands button:hover {
    background: var(--connector-surface-medium);
  }
  a {
    color: var(--connector-link);
  }
`;
