/** Who may do what with the Kubernetes API, from roles and bindings as the API server's RBAC reads them. */
import type { ObjectFacts, RuleFacts } from "./facts";

/** Rules that a service account has. */
export interface Grant {
  /** namespace/name of the service account. */
  readonly account: string;
  /** Absent where it holds for the whole cluster. */
  readonly namespace?: string;
  /** Role or ClusterRole it comes from. */
  readonly role: string;
  readonly rules: readonly RuleFacts[];
}

/** What somebody asks for, in the words of a SubjectAccessReview. */
export interface Access {
  readonly verb: string;
  readonly resource: string;
  /** Absent: the core group. */
  readonly group?: string;
  /** Absent: everywhere. */
  readonly namespace?: string;
  readonly subresource?: string;
}

/** Everything that the bindings give to service accounts, in order of account and role. */
export function grants(objects: readonly ObjectFacts[]): Grant[] {
  return objects
    .flatMap((binding) => {
      const { roleRef, subjects = [], namespace } = binding;
      const rules = roleOf(objects, binding)?.rules ?? [];
      return subjects.map((subject): Grant => ({
        account: `${subject.namespace ?? namespace ?? ""}/${subject.name}`,
        ...(namespace === undefined ? {} : { namespace }),
        role: roleRef?.name ?? "",
        rules,
      }));
    })
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The role that a binding gives. */
const roleOf = (objects: readonly ObjectFacts[], { roleRef, namespace }: ObjectFacts) =>
  objects.find(
    (one) =>
      one.kind === roleRef?.kind &&
      one.name === roleRef.name &&
      (one.kind === "ClusterRole" || one.namespace === namespace),
  );

/** Bindings whose meaning nobody can read here, one line each with what to do. */
function bindingProblems(objects: readonly ObjectFacts[]): string[] {
  return objects.flatMap((binding) => {
    const { kind, name, roleRef, subjects = [] } = binding;
    if (roleRef === undefined) return [];
    const unknown = roleOf(objects, binding) === undefined;
    return [
      ...(unknown
        ? [
            `The ${kind} ${name} gives the ${roleRef.kind} ${roleRef.name}, which the stack does not make; fix: make a role with the rules that are needed`,
          ]
        : []),
      ...subjects
        .filter((subject) => subject.kind !== "ServiceAccount")
        .map(
          (subject) =>
            `The ${kind} ${name} names the ${subject.kind} ${subject.name}; fix: name a service account of the stack`,
        ),
    ];
  });
}

const order = ({ account, namespace = "", role }: Grant): string =>
  `${account} ${namespace} ${role}`;

/** Whether an account may, by these grants. */
export function allows(all: readonly Grant[], account: string, access: Access): boolean {
  const { verb, group = "", namespace, resource, subresource } = access;
  const wanted = subresource === undefined ? resource : `${resource}/${subresource}`;
  const has = (list: readonly string[] | undefined, value: string) =>
    list?.some((one) => one === "*" || one === value) ?? false;
  return all.some(
    (grant) =>
      grant.account === account &&
      (grant.namespace === undefined || grant.namespace === namespace) &&
      grant.rules.some(
        (rule) =>
          has(rule.verbs, verb) &&
          has(rule.apiGroups, group) &&
          has(rule.resources, wanted) &&
          rule.resourceNames === undefined,
      ),
  );
}

const READS = new Set(["get", "list", "watch"]);
/** What holds credentials, or what other people configured. */
const PRIVATE = new Set(["secrets", "configmaps", "*"]);

/** What no account of a monitoring stack needs, one line each with what to do. */
export function rbacProblems(objects: readonly ObjectFacts[]): string[] {
  const tooMuch = grants(objects).flatMap(({ account, role, rules }) =>
    rules.flatMap(({ verbs, resources = [], apiGroups = [], nonResourceURLs = [] }) => {
      const what = [...resources, ...nonResourceURLs].join(", ");
      const say = (problem: string, fix: string) => `${account} (${role}) ${problem}; fix: ${fix}`;
      const writes = verbs.filter((verb) => !READS.has(verb));
      const secret = resources.filter((resource) => PRIVATE.has(resource.split("/")[0] ?? ""));
      return [
        ...(writes.length === 0
          ? []
          : [say(`may ${writes.join(", ")} ${what}`, "leave it get, list and watch")]),
        ...(secret.length === 0
          ? []
          : [say(`may read ${secret.join(", ")}`, "name the resources that it needs instead")]),
        ...([...apiGroups, ...nonResourceURLs].some((one) => one.includes("*"))
          ? [say(`has a wildcard over ${what}`, "name groups and addresses")]
          : []),
      ];
    }),
  );
  return [...bindingProblems(objects), ...tooMuch];
}

/** Pods whose service account is not there, or whose token it has no need for, one line each. */
export function accountProblems(objects: readonly ObjectFacts[]): string[] {
  const all = grants(objects);
  return objects.flatMap(({ kind, name, namespace = "", pod }) => {
    if (pod === undefined) return [];
    const { serviceAccountName = "default" } = pod;
    const account = `${namespace}/${serviceAccountName}`;
    const own = objects.find(
      (one) => one.kind === "ServiceAccount" && `${one.namespace ?? ""}/${one.name}` === account,
    );
    const who = `${kind} ${namespace}/${name}`;
    // Every namespace comes with one of that name.
    if (own === undefined && serviceAccountName !== "default")
      return [
        `${who} runs as ${account}, which nobody makes, so its pods are refused; fix: let its chart make the ServiceAccount`,
      ];
    const mounted = pod.automountServiceAccountToken ?? own?.automountServiceAccountToken ?? true;
    return mounted && !all.some((grant) => grant.account === account)
      ? [
          `${who} mounts the token of ${account}, which may do nothing; fix: automountServiceAccountToken: false`,
        ]
      : [];
  });
}

/** Every grant, a line a rule, for people to read. */
export function rbacText(objects: readonly ObjectFacts[]): string {
  const lines = grants(objects).flatMap(({ account, namespace, role, rules }) =>
    rules.map(({ verbs, resources = [], nonResourceURLs = [], apiGroups = [] }) => {
      const group = apiGroups.filter((one) => one !== "").join(", ");
      const what = [...resources, ...nonResourceURLs].join(", ");
      const where = namespace === undefined ? "the whole cluster" : namespace;
      return `${account}  ${verbs.join(", ")}  ${what}${group === "" ? "" : ` (${group})`}  in ${where}  (${role})`;
    }),
  );
  return `${lines.join("\n")}\n`;
}
