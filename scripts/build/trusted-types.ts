import type {Plugin} from 'rollup';

/**
 * What Lit does for Trusted Types, and what the drop-in does instead. Lit makes a policy of its own name when it
 * loads, and fails to load where a page lists other names or already has that policy from another Lit. Ours has
 * the product's name, is shared by every copy of the drop-in on a page, and leaves `null` where the page refuses
 * it, so that `define` can leave the page's own content alone.
 */
const theirs = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/;
const ours = `(g=>{const k=Symbol.for("ob-community.policy");if(g[k]===void 0)try{g[k]=$1.createPolicy("ob-community",{createHTML:$2=>$2})}catch{g[k]=null}return g[k]??void 0})(globalThis)`;

/** Replaces Lit's policy. Fails the build when Lit has changed there. */
export function trustedTypes(): Plugin {
  let isReplaced = false;
  return {
    name: 'trusted-types',
    transform(code, id) {
      if (!/[\\/]lit-html\.js$/.test(id)) return null;
      if (!theirs.test(code)) this.error('lit-html makes its Trusted Types policy in another way now.');
      isReplaced = true;
      return {code: code.replace(theirs, ours), map: null};
    },
    buildEnd(error) {
      if (!error && !isReplaced) this.error('The bundle has no lit-html whose policy could be replaced.');
    },
  };
}
