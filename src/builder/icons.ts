import { html, type TemplateResult } from 'lit';
import type { PartAction } from './events.js';

const PATHS: Readonly<Record<PartAction | 'undo' | 'redo', string>> = {
  add: 'M10 4v12M4 10h12',
  duplicate: 'M7 7h9v9H7zM4 13V4h9',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  remove: 'M5 5l10 10M15 5 5 15',
  undo: 'M7 4 3 8l4 4M3.5 8H12a4 4 0 0 1 0 8H8',
  redo: 'm13 4 4 4-4 4m3.5-4H8a4 4 0 0 0 0 8h4'
};

export const icon = (name: keyof typeof PATHS): TemplateResult =>
  html`<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
