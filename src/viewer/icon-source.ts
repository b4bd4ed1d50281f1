import { noChange } from 'lit';
import {
  Directive,
  directive,
  type AttributePart,
  type DirectiveParameters,
  type DirectiveResult
} from 'lit/directive.js';
import { showIcon } from './show-icon.js';

class IconSource extends Directive {
  override render(icon: string): unknown {
    return icon;
  }

  override update({ element }: AttributePart, [icon]: DirectiveParameters<this>): unknown {
    showIcon(element, 'src', icon);
    return noChange;
  }
}

/** `<img src=${iconSource(icon)}>`: shows an icon as {@link showIcon} does. */
export const iconSource: (icon: string) => DirectiveResult = directive(IconSource);
