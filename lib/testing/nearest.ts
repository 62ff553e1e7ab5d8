/** Takes a misspelled word and the words there are, and gives the one that is fewest typing errors away. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of words) {
    const far = distance(word, candidate);
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same));
    }
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
