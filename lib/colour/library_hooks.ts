/** A method in; whether a library calls it, and may not await what it gives, out. */
import type { Fn } from "../link/link.ts";

/**
 * Does the method stand in a class below one of a library of which no row speaks, and does nobody in the project call
 * it? Then that library does, and whether it awaits is not known: `def on_epoch_end(self, epoch): …`.
 */
export function isHook(
  fn: Fn,
  { known, isUnknown }: {
    /** The project calls it, or a row says who does. */
    readonly known: boolean;
    readonly isUnknown: (path: string) => boolean;
  },
): boolean {
  if (known || fn.cls === null || fn.property || fn.name.startsWith("__")) return false;
  return fn.cls.foreign.some(isUnknown);
}
