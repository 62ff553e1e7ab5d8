/** Columns of numbers that grow: facts come by the million, and an array of objects a fact would take ten times the room. */

/** A list of numbers of one width, one after the other in memory. */
class Column<Data extends Int32Array | Uint8Array> {
  /** Longer than the list; what lies behind its end is `blank`. */
  data: Data;
  length = 0;

  constructor(private readonly room: (length: number) => Data, private readonly blank = 0) {
    this.data = room(1024);
    if (blank !== 0) this.data.fill(blank);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.widen(this.length + 1);
    this.data[this.length++] = value;
  }

  /** Makes the list at least that long, with blanks at its end. */
  reach(length: number): void {
    if (length > this.data.length) this.widen(length);
    if (length > this.length) this.length = length;
  }

  /** Forgets what comes after. */
  cut(length: number): void {
    this.data.fill(this.blank, length, this.length);
    this.length = length;
  }

  private widen(least: number): void {
    const wider = this.room(Math.max(least, this.data.length * 2));
    wider.set(this.data);
    if (this.blank !== 0) wider.fill(this.blank, this.data.length);
    this.data = wider;
  }
}

/** A list of whole numbers. */
export class Numbers extends Column<Int32Array> {
  constructor(blank = 0) {
    super((length) => new Int32Array(length), blank);
  }
}

/** A list of numbers below 256. */
export class Bytes extends Column<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length));
  }
}

/** A set of pairs of whole numbers that are not negative. */
export class Pairs {
  private one = new Int32Array(1 << 12).fill(-1);
  private other = new Int32Array(1 << 12);
  private size = 0;

  /** Puts the pair in; false: it was there. */
  add(one: number, other: number): boolean {
    const at = this.find(one, other);
    if (this.one[at] !== -1) return false;
    this.one[at] = one;
    this.other[at] = other;
    if (++this.size * 2 > this.one.length) this.widen();
    return true;
  }

  private find(one: number, other: number): number {
    const mask = this.one.length - 1;
    let at = mixed(one, other) & mask;
    while (this.one[at] !== -1 && (this.one[at] !== one || this.other[at] !== other)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private widen(): void {
    const { one, other } = this;
    this.one = new Int32Array(one.length * 2).fill(-1);
    this.other = new Int32Array(one.length * 2);
    for (let i = 0; i < one.length; i++) {
      if (one[i] === -1) continue;
      const at = this.find(one[i]!, other[i]!);
      this.one[at] = one[i]!;
      this.other[at] = other[i]!;
    }
  }
}

/** Scatters pairs of numbers that lie close together. */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
