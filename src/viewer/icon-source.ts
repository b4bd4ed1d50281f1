import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import {
  directive,
  type AttributePart,
  type DirectiveParameters,
  type DirectiveResult
} from 'lit/directive.js';
import { forgetIcon, showIcon } from './show-icon.js';

class IconSource extends AsyncDirective {
  #element: Element | undefined;
  #icon = '';

  override render(icon: string): unknown {
    return icon;
  }

  override update({ element }: AttributePart, [icon]: DirectiveParameters<this>): unknown {
    this.#element = element;
    this.#icon = icon;
    if (this.isConnected) showIcon(element, 'src', icon);
    return noChange;
  }

  // a list that was closed again no longer needs its icons
  override disconnected(): void {
    if (this.#element) forgetIcon(this.#element);
  }

  override reconnected(): void {
    if (this.#element) showIcon(this.#element, 'src', this.#icon);
  }
}

/** `<img src=${iconSource(icon)}>`: shows an icon as {@link showIcon} does. */
export const iconSource: (icon: string) => DirectiveResult = directive(IconSource);
