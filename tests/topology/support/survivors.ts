/** Changes of the policies that change nothing, and why. Whatever survives without an explanation fails the test. */
export const SURVIVORS: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /default-deny: without policyType Egress$/,
    why: "allow-dns selects every pod of the namespace for egress too, so that nothing is left open",
  },
  {
    pattern: /: (ingress|egress) \[\d+\] (from|to) \[\d+\] of the policy's namespace only$/,
    why: "both live in the policy's own namespace: without a namespaceSelector the rule says the same",
  },
];
