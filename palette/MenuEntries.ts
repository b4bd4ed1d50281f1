import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';
import { LABELS, type ConnectorMenu, type MenuPurpose } from './ConnectorMenu.js';
import { adoptMenuIcons, APPEND_ICON, CHANGE_ICON } from './menu-icons.js';
import type { Translate } from '../src/ui/messages.js';

/** The editor actions that open the pop-up for what is selected. */
const APPEND_ACTION = 'connectorPalette.append';
const CHANGE_ACTION = 'connectorPalette.change';

/** After bpmn-js' own entries. */
const LOW = 900;
const PRIORITY = 1000;

/** Those of bpmn-js, and of `bpmn-js-create-append-anything` where it is there. */
const MENUS: Record<string, MenuPurpose> = {
  'bpmn-replace': 'change',
  'bpmn-append': 'append',
  'bpmn-create': 'create'
};

type Entries = Record<string, object>;

/**
 * The ways to the connector pop-up: context pad, keys, and one entry in the menus of bpmn-js. They are asked at each
 * selection and each change, so none of them looks at the catalogue.
 */
export class MenuEntries {
  static $inject = ['eventBus', 'connectorMenu', 'injector'];

  readonly #menu: ConnectorMenu;
  readonly #injector: Injector;

  constructor(eventBus: EventBus, menu: ConnectorMenu, injector: Injector) {
    this.#menu = menu;
    this.#injector = injector;
    injector.get<ContextPad | null>('contextPad', false)?.registerProvider(LOW, {
      getContextPadEntries: (target: Element) => this.#padEntries(target)
    } as never);
    eventBus.on('contextPad.open', ({ current }: { current: { html: HTMLElement } }) => {
      for (const entry of current.html.querySelectorAll<HTMLElement>('[data-action^="connector-"]'))
        makeReachable(entry);
    });
    eventBus.on(['attach', 'contextPad.open', 'popupMenu.open'], () => {
      adoptMenuIcons(injector.get<Canvas>('canvas').getContainer());
    });
    const popupMenu = injector.get<PopupMenu | null>('popupMenu', false);
    for (const [id, purpose] of Object.entries(MENUS))
      popupMenu?.registerProvider(id, LOW, {
        getPopupMenuEntries: (target: Element | Element[]) => (entries: Entries) => ({
          ...entries,
          ...this.#menuEntries(purpose, target)
        })
      } as never);
    this.#bindKeys();
    this.#renew();
  }

  #padEntries(target: Element): Entries {
    return {
      ...this.#padEntry(target, 'append', { group: 'model', className: APPEND_ICON }),
      ...this.#padEntry(target, 'change', { group: 'edit', className: CHANGE_ICON })
    };
  }

  #padEntry(target: Element, purpose: 'append' | 'change', look: object): Entries {
    if (!this.#menu.canOpen(purpose, target)) return {};
    const title = this.#translate(LABELS[purpose]);
    const click = (_event: Event, element: Element): void => this.#menu.open(purpose, element);
    return { [`connector-${purpose}`]: { ...look, title, action: { click } } };
  }

  #menuEntries(purpose: MenuPurpose, target: Element | Element[]): Entries {
    if (Array.isArray(target) || !this.#menu.canOpen(purpose, target)) return {};
    const group = { id: 'connectors', name: this.#translate('Connectors') };
    const label = this.#translate('Connector…');
    const action = (event: Event): void => {
      this.#injector.get<PopupMenu>('popupMenu').close();
      const at = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : undefined;
      // after the menu has let go of the focus
      setTimeout(() => this.#menu.open(purpose, target, at));
    };
    return { connector: { label, group, className: APPEND_ICON, action, search: ['connector'] } };
  }

  /** A context pad that was opened before there were our entries. */
  #renew(): void {
    const selected = this.#injector.get<Selection | null>('selection', false)?.get() as Element[] | undefined;
    const pad = this.#injector.get<ContextPad | null>('contextPad', false);
    const [target] = selected ?? [];
    adoptMenuIcons(this.#injector.get<Canvas>('canvas').getContainer());
    if (target && pad?.isOpen()) pad.open((selected?.length === 1 ? target : selected) as never, true);
  }

  #bindKeys(): void {
    const opener = (purpose: MenuPurpose) => (): boolean => {
      const selected = this.#injector.get<Selection>('selection').get() as Element[];
      const [target] = selected;
      if (!target || selected.length > 1 || !this.#menu.canOpen(purpose, target)) return false;
      this.#menu.open(purpose, target);
      return true;
    };
    const open = { append: opener('append'), change: opener('change') };
    const actions = this.#injector.get<EditorActions | null>('editorActions', false);
    actions?.register({ [APPEND_ACTION]: open.append, [CHANGE_ACTION]: open.change });
    const keyboard = this.#injector.get<Keyboard | null>('keyboard', false);
    keyboard?.addListener(PRIORITY, ({ keyEvent }: { keyEvent: KeyboardEvent }) => {
      if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return;
      if (!keyboard.isKey(['k', 'K'], keyEvent)) return;
      // said to be handled, so that the letter is not typed into the field
      return (keyEvent.shiftKey ? open.change() : open.append()) || undefined;
    });
  }

  #translate(text: string): string {
    return this.#injector.get<Translate>('translate')(text, {});
  }
}

/** The entries of the context pad are no buttons to the keyboard and to screen readers. */
function makeReachable(entry: HTMLElement): void {
  entry.tabIndex = 0;
  entry.setAttribute('role', 'button');
  entry.setAttribute('aria-haspopup', 'dialog');
  entry.setAttribute('aria-label', entry.title);
  entry.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    entry.click();
  });
}
