import { css } from 'lit';

export const mappingOutput = css`
  :host {
    position: relative;
    padding: 10px 0 12px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    font-weight: 600;
  }
  .head .subtle {
    font-weight: 400;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 6px;
  }
  .chips:empty {
    display: none;
  }
  .chips li {
    display: flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: 9px;
    border-radius: 99px;
    border: 1px solid var(--connector-line);
    background: var(--connector-primary-surface);
  }
  .chips li.unknown {
    border-style: dashed;
    border-color: var(--connector-danger);
  }
  .chips button {
    border-radius: 99px;
    min-width: 26px;
    padding: 0;
    line-height: 1;
  }
  .control {
    display: flex;
    gap: 4px;
    margin-top: 6px;
  }
  .control button {
    min-width: 30px;
    font-size: 1.1em;
  }
  .problem {
    margin-top: 4px;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 4px;
    padding-inline-start: 2px;
  }
  .fold .chevron {
    flex: none;
    width: 6px;
    height: 6px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .fold[aria-expanded='true'] .chevron {
    transform: translateY(-2px) rotate(45deg);
  }
`;
