let loading: Promise<void> | undefined;

/**
 * Brings `<connector-json-editor>` with CodeMirror and the schema of definitions, when JSON is first looked at.
 * Rejects where it cannot be fetched; asked again, it tries again.
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
