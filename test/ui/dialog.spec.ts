import { expect } from 'chai';
import { ConnectorDialogElement, DialogLeaveEvent } from '../../src/ui/connector-dialog.js';

describe('ui/connector-dialog', () => {
  let opener: HTMLButtonElement;
  let dialog: ConnectorDialogElement;

  beforeEach(async () => {
    opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    dialog = new ConnectorDialogElement();
    dialog.heading = 'Connections';
    dialog.append(document.createElement('input'));
    document.body.append(dialog);
    await dialog.updateComplete;
  });

  afterEach(() => {
    dialog.remove();
    opener.remove();
  });

  const inner = () => dialog.renderRoot.querySelector('dialog')!;
  const escape = () => inner().dispatchEvent(new Event('cancel', { cancelable: true }));

  it('should be modal and named', () => {
    expect(inner().matches(':modal')).to.equal(true);
    expect(
      dialog.renderRoot.querySelector(`#${inner().getAttribute('aria-labelledby')!}`)?.textContent
    ).to.equal('Connections');
  });

  it('should close, leave the page and give the focus back', async () => {
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    dialog.querySelector('input')!.focus();
    escape();
    await closed;
    expect(dialog.isConnected).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('should stay open where leaving is prevented', () => {
    dialog.addEventListener(DialogLeaveEvent.type, (event) => event.preventDefault());
    escape();
    dialog.leave();
    expect(inner().open).to.equal(true);
  });
});
