import { html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { isDate } from '../model/date.js';
import { define } from '../ui/define.js';
import { english, type Translate } from './messages.js';

/** Every offset from UTC that is in use somewhere. */
const OFFSETS =
  '-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 Z +01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 +12:45 +13:00 +14:00'.split(
    ' '
  );

const PARTS = /^(\d{4}-\d\d-\d\d)(?:T?(\d\d:\d\d(?::\d\d(?:\.\d{3})?)?))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * A day, or a day with a time and a zone: typed as the engine's file has it, or picked. Renders into the root of
 * its holder, as {@link ConnectorCombobox} does. Fires `input` with every change.
 */
export class ConnectorDate extends LitElement {
  static override properties = {
    inputId: {},
    value: {},
    time: { type: Boolean },
    label: {},
    describedBy: {},
    invalid: { type: Boolean },
    translator: { attribute: false }
  };

  declare inputId: string;
  declare value: string;
  /** With a time and a zone. */
  declare time: boolean;
  declare label: string;
  declare describedBy: string;
  declare invalid: boolean;
  declare translator: Translate;

  constructor() {
    super();
    this.inputId = 'field';
    this.value = this.label = this.describedBy = '';
    this.time = this.invalid = false;
    this.translator = english;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  #typed(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }

  #set(event: Event, change: { moment?: string; zone?: string }): void {
    event.stopPropagation();
    const { day, clock, zone } = partsOf(this.value);
    const moment = change.moment ?? (day && `${day}T${clock || '00:00'}`);
    if (!moment) return;
    const [date = '', time = ''] = moment.split('T');
    this.value = this.time
      ? `${date}T${withSeconds(time)}${change.zone ?? (zone || localOffset(moment))}`
      : date;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #pick(): void {
    this.querySelector<HTMLInputElement>('.native')?.showPicker();
  }

  protected override render(): TemplateResult {
    const { translator: translate, time, label, value } = this;
    const { day, clock, zone } = partsOf(value);
    const native = time ? day && `${day}T${clock || '00:00'}` : day;
    const pick = translate(time ? 'Pick day and time for {name}' : 'Pick a day for {name}', { name: label });
    return html`<input
        id=${this.inputId}
        type="text"
        autocomplete="off"
        placeholder=${time ? '2025-03-31T09:00:00Z' : '2025-03-31'}
        aria-invalid=${String(this.invalid)}
        aria-describedby=${this.describedBy}
        .value=${live(value)}
        @input=${this.#typed}
      />
      <button type="button" class="action pick" aria-label=${pick} title=${pick} @click=${this.#pick}>
        <span class="calendar" aria-hidden="true"></span>
      </button>
      <input
        class="native"
        type=${time ? 'datetime-local' : 'date'}
        step="1"
        tabindex="-1"
        aria-hidden="true"
        .value=${live(native)}
        @input=${(event: Event) => this.#set(event, { moment: (event.target as HTMLInputElement).value })}
        @change=${(event: Event) => event.stopPropagation()}
      />
      ${time ? this.#zones(zone, clock !== '') : ''}`;
  }

  #zones(zone: string, timed: boolean): TemplateResult {
    const { translator: translate } = this;
    const label = translate('Time zone of {name}', { name: this.label });
    return html`<select
      class="zone"
      aria-label=${label}
      title=${label}
      ?disabled=${!timed}
      .value=${live(zone)}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${(event: Event) => this.#set(event, { zone: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${zone === ''}>${translate('Zone of the engine')}</option>
      ${OFFSETS.map(
        (offset) =>
          html`<option value=${offset} ?selected=${offset === zone}>
            ${offset === 'Z' ? 'UTC' : `UTC${offset}`}
          </option>`
      )}
    </select>`;
  }
}

// the native fields and the file know only days and hours that there are
function partsOf(value: string): { day: string; clock: string; zone: string } {
  const [, day = '', clock = '', zone = ''] = PARTS.exec(value.trim()) ?? [];
  const read = clock ? `${day}T${withSeconds(clock)}${zone}` : `${day}${zone}`;
  return isDate(read) ? { day, clock, zone } : { day: '', clock: '', zone: '' };
}

const withSeconds = (clock: string) => (clock.length === 'HH:mm'.length ? `${clock}:00` : clock);

/** The offset of this browser at a moment of its own clock. */
function localOffset(moment: string): string {
  const minutes = -new Date(moment).getTimezoneOffset();
  if (!Number.isFinite(minutes) || minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

define('connector-date', ConnectorDate);

declare global {
  interface HTMLElementTagNameMap {
    'connector-date': ConnectorDate;
  }
}
