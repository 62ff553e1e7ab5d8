/** Stub. */
export function isManifest(path: string): boolean {
  return /(?:^|\/)(?:pyproject\.toml|setup\.cfg|setup\.py|Pipfile)$/.test(path);
}
