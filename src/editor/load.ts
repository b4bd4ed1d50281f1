let loading: Promise<void> | undefined;

/**
 * Brings `<expression-editor>`, which is far larger than the panel around it, when the first one is needed. Rejects
 * where it cannot be fetched; asked again, it tries again.
 */
export function loadExpressionEditor(): Promise<void> {
  loading ??= import('./expression-editor.js').then(
    () => undefined,
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    }
  );
  return loading;
}
