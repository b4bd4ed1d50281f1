import { MAX_ICON } from '../model/limits.js';
import { iconOf } from '../model/presentation.js';

/** Images that an icon can be. */
export const ICON_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'];

/** The address of an image, or a text that says why it cannot be an icon. */
export type IconRead = { readonly icon: string } | { readonly fault: string };

/** Reads an image file as an icon; never rejects. */
export async function readIcon(file: File): Promise<IconRead> {
  if (!ICON_TYPES.includes(file.type)) return { fault: 'An icon is a PNG, JPEG, GIF, WebP or SVG image.' };
  // an address takes a third more than the file
  if (file.size * 1.4 > MAX_ICON) return { fault: 'The image is too large: 45 KB at most.' };
  const icon = iconOf(await addressOf(file));
  return icon === undefined ? { fault: 'The image cannot be read.' } : { icon };
}

function addressOf(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => resolve('');
    reader.readAsDataURL(file);
  });
}
