import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    display: flex;
    flex-direction: column;
    width: min(var(--connector-dialog-width, 560px), calc(100vw - 16px));
    max-width: none;
    max-height: calc(100dvh - 16px);
    padding: 0;
    border: 1px solid var(--connector-line);
    border-radius: calc(var(--connector-radius) * 2);
    color: var(--connector-text);
    background: var(--connector-surface);
    box-shadow: 0 12px 48px hsl(220 30% 5% / 0.35);
    font: 13px/1.45 var(--connector-font, system-ui, sans-serif);
  }
  dialog:not([open]) {
    display: none;
  }
  :host([size='wide']) dialog {
    --connector-dialog-width: 860px;
  }
  :host([size='full']) dialog {
    --connector-dialog-width: 1280px;
    height: calc(100dvh - 16px);
  }
  dialog::backdrop {
    background: hsl(220 20% 8% / 0.45);
  }
  .header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px var(--connector-space);
    border-bottom: 1px solid var(--connector-line);
  }
  h2 {
    flex: 1;
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: var(--connector-space);
  }
  :host([size='full']) .body {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    padding: 0;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 10px var(--connector-space);
    border-top: 1px solid var(--connector-line);
  }
  @media (max-width: 480px) {
    :host([size='full']) dialog {
      width: 100vw;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
    }
  }
`;
