import { css, unsafeCSS } from 'lit';

const star = (fill: string): ReturnType<typeof unsafeCSS> =>
  unsafeCSS(
    `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='${fill}' stroke='%23000' stroke-width='1.3' stroke-linejoin='round'%3E%3Cpath d='m8 1.8 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z'/%3E%3C/svg%3E")`
  );

/** The star of favourites; other lines show theirs where the user is. */
export const starStyles = css`
  .star {
    flex: none;
    display: none;
    width: 32px;
    height: 32px;
    margin-inline: -6px;
    border-radius: var(--connector-radius);
    color: var(--connector-text-subtle);
    cursor: pointer;
  }
  .star::before {
    content: '';
    display: block;
    height: 100%;
    background: currentColor;
    mask: ${star('none')} center / 16px no-repeat;
  }
  .star.set {
    color: var(--connector-link);
  }
  .star.set::before {
    mask-image: ${star('%23000')};
  }
  .star.set,
  .row:hover .star,
  .list:focus-within .row.active .star {
    display: block;
  }
  .star:hover {
    background: color-mix(in srgb, var(--connector-primary) 14%, transparent);
  }
  @media (hover: none) {
    .star {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .star::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
