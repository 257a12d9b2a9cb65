/**
 * The one place where a script is started from an address. Browsers with Trusted Types refuse
 * every other one, by the policy in src/hosting/policy.ts.
 */

type ScriptPolicy = { createScriptURL: (address: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

const rules: ScriptPolicy = {
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, window.location.href);
    if (origin !== window.location.origin)
      throw new TypeError(`${href} is no script of this site.`);
    return href;
  },
};

// Not yet among TypeScript's own declarations.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
// The name that the Content-Security-Policy allows; it may be made once.
const policy = trustedTypes?.createPolicy('site-scripts', rules) ?? rules;

/** The address for `new Worker()` and `register()`. @throws TypeError for one of another site. */
export const scriptAddress = (address: string): string => policy.createScriptURL(address);
