import type EventBus from 'diagram-js/lib/core/EventBus';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import type { Injector } from 'didi';
import type { ConnectorPalette } from './ConnectorPalette.js';

/** The editor action that goes to the palette's search field. */
const FOCUS_ACTION = 'connectorPalette.focus';

/** That of diagram-js' own keys. */
const PRIORITY = 1000;

/** The key `P` on the canvas leads to the palette, as Escape leads back. */
export class PaletteKeys {
  static $inject = ['eventBus', 'connectorPalette', 'injector'];

  constructor(eventBus: EventBus, palette: ConnectorPalette, injector: Injector) {
    eventBus.on('editorActions.init', ({ editorActions }: { editorActions: EditorActions }) => {
      editorActions.register({ [FOCUS_ACTION]: () => palette.focus() });
    });
    const keyboard = injector.get<Keyboard | null>('keyboard', false);
    keyboard?.addListener(PRIORITY, ({ keyEvent }: { keyEvent: KeyboardEvent }) => {
      if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['p', 'P'], keyEvent)) return;
      palette.focus();
      // said to be handled, so that nobody else takes it and the letter is not typed into the field
      return true;
    });
  }
}
