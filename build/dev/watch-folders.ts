import { watch } from 'node:fs';

/** Calls `onChange` once files below the folders have been quiet for a moment; an editor writes one in several steps. */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let quiet: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && !/\.(ts|json|docx)$/.test(name)) return;
      clearTimeout(quiet);
      quiet = setTimeout(onChange, 150);
    }),
  );
  return () => {
    clearTimeout(quiet);
    for (const watcher of watchers) watcher.close();
  };
}
