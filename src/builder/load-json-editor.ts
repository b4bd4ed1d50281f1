let loading: Promise<void> | undefined;

/**
 * Brings `<connector-json-editor>` when the first one is needed. Rejects where it cannot be fetched; asked again, it
 * tries again.
 */
export function loadJsonEditor(): Promise<void> {
  loading ??= import('./connector-json-editor.js').then(
    () => undefined,
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    }
  );
  return loading;
}
