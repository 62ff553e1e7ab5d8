/** The closed vocabulary of changes, one file per subject: each takes a decision about a node of the AST and gives the draft of its finding. */
export { fill, look, makeChange, titleOf, write } from "./advice.ts";
export { addAsyncComp, addAsyncDef, addAsyncFor, addAsyncWith, dropAsyncWith } from "./async.ts";
export { addAwait, dropAwait, moveAwait } from "./await.ts";
export { callAs, callInBlock } from "./callback.ts";
export { rewriteIndex, rewriteList, rewriteNext, rewriteSlice } from "./cursor.ts";
export { dropDecorator } from "./decorator.ts";
export { addBrackets, delegate, gather } from "./generator.ts";
export { renameAt, renameName, renamePath } from "./rename.ts";
export { awaitInstead, callWith, runCoroutine } from "./run.ts";
export { unwrapCallable, unwrapThread } from "./thread.ts";
