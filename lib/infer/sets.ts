/**
 * Sets of values, each stored once: a set is a number, equal sets are the same number, and what two sets have in common
 * they share. So a copy of a thousand values costs one comparison, and the many places that hold the same cost nothing.
 *
 * A set is a tree over the bits of its members, the highest first (a Patricia trie): a leaf has 32 neighbors in a mask, a
 * branch parts what has a bit from what has it not. No node is ever changed, and none is made twice.
 */
import { mixed, Numbers } from "./numbers.ts";

/** A set of values; equal sets are the same number. */
export type SetId = number;

export const EMPTY: SetId = 0;

const CACHE = 1 << 16;

/** The results of an operation on two sets, as far as they were needed lately. */
class Cache {
  private readonly one = new Int32Array(CACHE).fill(-1);
  private readonly other = new Int32Array(CACHE);
  private readonly result = new Int32Array(CACHE);

  get(one: SetId, other: SetId): SetId {
    const at = mixed(one, other) & (CACHE - 1);
    return this.one[at] === one && this.other[at] === other ? this.result[at]! : -1;
  }

  set(one: SetId, other: SetId, result: SetId): SetId {
    const at = mixed(one, other) & (CACHE - 1);
    this.one[at] = one;
    this.other[at] = other;
    this.result[at] = result;
    return result;
  }
}

/** The sets of one run. */
export class Sets {
  /** Of a branch the bit that it parts by; 0: a leaf. */
  private readonly bit = new Numbers();
  /** Of a leaf its members divided by 32; of a branch what its leaves have in common above the bit. */
  private readonly key = new Numbers();
  /** Of a leaf its mask. */
  private readonly left = new Numbers();
  private readonly right = new Numbers();
  private readonly sizes = new Numbers();
  private table = new Int32Array(1 << 12).fill(-1);
  private readonly unions = new Cache();
  private readonly differences = new Cache();

  constructor() {
    // The empty set is no node; it takes the number 0
    for (const column of [this.bit, this.key, this.left, this.right, this.sizes]) column.push(0);
  }

  /** How many nodes there are: what all sets together take. */
  get nodes(): number {
    return this.bit.length;
  }

  size(set: SetId): number {
    return this.sizes.data[set]!;
  }

  single(value: number): SetId {
    return this.leaf(value >>> 5, 1 << (value & 31));
  }

  has(set: SetId, value: number): boolean {
    if (set === EMPTY) return false;
    const block = value >>> 5;
    let at = set;
    for (let bit = this.bit.data[at]!; bit !== 0; bit = this.bit.data[at]!) {
      at = (block & bit) === 0 ? this.left.data[at]! : this.right.data[at]!;
    }
    return this.key.data[at] === block && (this.left.data[at]! >>> (value & 31) & 1) === 1;
  }

  /** The members from a power of two on, which is at least 32. */
  from(set: SetId, power: number): SetId {
    if (set === EMPTY) return EMPTY;
    const bit = power >>> 5;
    if (this.key.data[set]! >= bit) return set;
    return this.bit.data[set] === bit ? this.right.data[set]! : EMPTY;
  }

  /** The members, the smallest first. */
  members(set: SetId): number[] {
    const found: number[] = [];
    this.collect(set, found);
    return found;
  }

  union(one: SetId, other: SetId): SetId {
    if (one === other || other === EMPTY) return one;
    if (one === EMPTY) return other;
    if (one > other) return this.union(other, one);
    const known = this.unions.get(one, other);
    return known >= 0 ? known : this.unions.set(one, other, this.unite(one, other));
  }

  /** The members of one that the other has not. */
  minus(one: SetId, other: SetId): SetId {
    if (one === other || one === EMPTY) return EMPTY;
    if (other === EMPTY) return one;
    const known = this.differences.get(one, other);
    return known >= 0 ? known : this.differences.set(one, other, this.subtract(one, other));
  }

  private unite(one: SetId, other: SetId): SetId {
    const bit = this.bit.data[one]!;
    const otherBit = this.bit.data[other]!;
    const key = this.key.data[one]!;
    const otherKey = this.key.data[other]!;
    if (bit === otherBit && key === otherKey) {
      if (bit === 0) return this.leaf(key, this.left.data[one]! | this.left.data[other]!);
      const left = this.union(this.left.data[one]!, this.left.data[other]!);
      const right = this.union(this.right.data[one]!, this.right.data[other]!);
      return this.branch(bit, key, left, right);
    }
    if (bit > otherBit && above(otherKey, bit) === key) return this.into(one, other, otherKey);
    if (otherBit > bit && above(key, otherBit) === otherKey) return this.into(other, one, key);
    return this.join(one, key, other, otherKey);
  }

  /** Unites a branch with a set that belongs below it. */
  private into(branch: SetId, set: SetId, key: number): SetId {
    const bit = this.bit.data[branch]!;
    const left = this.left.data[branch]!;
    const right = this.right.data[branch]!;
    return (key & bit) === 0
      ? this.branch(bit, this.key.data[branch]!, this.union(left, set), right)
      : this.branch(bit, this.key.data[branch]!, left, this.union(right, set));
  }

  /** Unites two sets that have no block in common. */
  private join(one: SetId, key: number, other: SetId, otherKey: number): SetId {
    const bit = 1 << (31 - Math.clz32(key ^ otherKey));
    return (key & bit) === 0
      ? this.branch(bit, above(key, bit), one, other)
      : this.branch(bit, above(key, bit), other, one);
  }

  private subtract(one: SetId, other: SetId): SetId {
    const bit = this.bit.data[one]!;
    const otherBit = this.bit.data[other]!;
    const key = this.key.data[one]!;
    const otherKey = this.key.data[other]!;
    const left = this.left.data[one]!;
    const right = this.right.data[one]!;
    if (bit === otherBit) {
      if (key !== otherKey) return one;
      if (bit === 0) return this.leaf(key, left & ~this.left.data[other]!);
      return this.parted(
        one,
        this.minus(left, this.left.data[other]!),
        this.minus(right, this.right.data[other]!),
      );
    }
    if (bit > otherBit) {
      if (above(otherKey, bit) !== key) return one;
      return (otherKey & bit) === 0
        ? this.parted(one, this.minus(left, other), right)
        : this.parted(one, left, this.minus(right, other));
    }
    if (above(key, otherBit) !== otherKey) return one;
    return this.minus(
      one,
      (key & otherBit) === 0 ? this.left.data[other]! : this.right.data[other]!,
    );
  }

  /** A branch like another with less on both sides. */
  private parted(branch: SetId, left: SetId, right: SetId): SetId {
    if (left === EMPTY) return right;
    if (right === EMPTY) return left;
    return this.branch(this.bit.data[branch]!, this.key.data[branch]!, left, right);
  }

  private collect(set: SetId, into: number[]): void {
    if (set === EMPTY) return;
    if (this.bit.data[set] !== 0) {
      this.collect(this.left.data[set]!, into);
      this.collect(this.right.data[set]!, into);
      return;
    }
    const first = this.key.data[set]! << 5;
    for (let mask = this.left.data[set]!; mask !== 0; mask &= mask - 1) {
      into.push(first + 31 - Math.clz32(mask & -mask));
    }
  }

  private leaf(key: number, mask: number): SetId {
    return mask === 0 ? EMPTY : this.node(0, key, mask, 0);
  }

  private branch(bit: number, key: number, left: SetId, right: SetId): SetId {
    return this.node(bit, key, left, right);
  }

  /** The node of these four numbers, made when there is none yet. */
  private node(bit: number, key: number, left: number, right: number): SetId {
    const mask = this.table.length - 1;
    let at = mixed(mixed(left, right), key ^ bit) & mask;
    for (let node = this.table[at]!; node >= 0; node = this.table[at]!) {
      if (
        this.left.data[node] === left && this.right.data[node] === right &&
        this.key.data[node] === key && this.bit.data[node] === bit
      ) return node;
      at = (at + 1) & mask;
    }
    const made = this.bit.length;
    this.bit.push(bit);
    this.key.push(key);
    this.left.push(left);
    this.right.push(right);
    this.sizes.push(bit === 0 ? ones(left) : this.size(left) + this.size(right));
    this.table[at] = made;
    if (made * 2 > this.table.length) this.rehash();
    return made;
  }

  private rehash(): void {
    const table = new Int32Array(this.table.length * 2).fill(-1);
    const mask = table.length - 1;
    for (let node = 1; node < this.bit.length; node++) {
      const hash = mixed(
        mixed(this.left.data[node]!, this.right.data[node]!),
        this.key.data[node]! ^ this.bit.data[node]!,
      );
      let at = hash & mask;
      while (table[at]! >= 0) at = (at + 1) & mask;
      table[at] = node;
    }
    this.table = table;
  }
}

/** What a key has above a bit. */
function above(key: number, bit: number): number {
  return key & ~((bit << 1) - 1);
}

function ones(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
