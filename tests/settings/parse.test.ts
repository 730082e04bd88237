import assert from "node:assert/strict";
import { parseSettings } from "../../settings/parse";
import { GOOD_SECRETS, problemsWith, settingsWith } from "../support/settings";

const webhook = (secretName: string, name = "a") => ({ name, type: "webhook", secretName });

/** A wrong stack, and the beginning of what it is told. */
const REFUSED: [string, Record<string, unknown>, RegExp][] = [
  ["an unknown key", { namespce: "x" }, /^namespce: a known key \| did you mean "namespace"\?/],
  [
    "an unknown key like no other",
    { zzz: 1 },
    /^zzz: a known key \| remove it, or use one of environment/,
  ],
  [
    "an unknown key in an object",
    { retention: { metric: "7d" } },
    /^retention\.metric: a known key \| did you mean "metrics"\?/,
  ],
  [
    "an unknown key in a list",
    { appNamespaces: [{ name: "a", environment: "a", nam: "b" }] },
    /^appNamespaces\[0\]\.nam: .*did you mean "name"\?/,
  ],
  [
    "an unknown key in a receiver",
    {
      alerting: {
        receivers: [{ type: "webhook", name: "a", secretName: "s", chanel: "x" }],
        egress: [{ cidr: "1.2.3.4/32", port: 1 }],
      },
    },
    /^alerting\.receivers\[0\]\.chanel: a known key/,
  ],
  ["a number where a name stands", { environment: 5 }, /^environment: a value of type string/],
  ["a name that is no DNS label", { namespace: "My_NS" }, /^namespace: expected a DNS label/],
  ["no app namespace at all", { appNamespaces: [] }, /^appNamespaces: expected at least one/],
  [
    "a share of traces above one",
    { telemetry: { traceSampleRatio: 2 } },
    /^telemetry\.traceSampleRatio: expected 0 to 1/,
  ],
  [
    "a fault that load does not know",
    { demo: { faults: ["fast"] } },
    /^demo\.faults\[0\]: one of slow, errors, /,
  ],
  [
    "a form that inventory does not have",
    { demo: { inventory: "statsd" } },
    /^demo\.inventory: one of opentelemetry, prometheus/,
  ],
  ["a profile that does not exist", { profile: "big" }, /^profile: one of single, distributed/],
  [
    "a duration that is none",
    { retention: { logs: "abc" } },
    /^retention\.logs: expected a duration/,
  ],
  [
    "a retention below one hour",
    { retention: { traces: "30m" } },
    /^retention\.traces: expected at least 1h/,
  ],
  [
    "a size that is none",
    { storage: { loki: "ten" } },
    /^storage\.loki: expected a Kubernetes quantity/,
  ],
  [
    "a scrape interval past staleness",
    { scrapeInterval: "10m" },
    /^scrapeInterval: expected 5s to 2m/,
  ],
  [
    "a chart source that does not exist",
    { charts: { source: "git" } },
    /^charts\.source: a known source/,
  ],
  [
    "a chart directory without path",
    { charts: { source: "directory" } },
    /^charts\.directory: a value, but it is missing/,
  ],
  [
    "a registry with a scheme",
    { imageRegistry: "https://mirror" },
    /^imageRegistry: expected host/,
  ],
  [
    "a certificate that is none",
    { otlpTls: { secretName: "otlp-tls", caCertificate: "ca.crt" } },
    /^otlpTls\.caCertificate: expected PEM text/,
  ],
  [
    "a network that is none",
    { network: { podCidrs: ["10.0.0.0"] } },
    /^network\.podCidrs\[0\]: expected a CIDR/,
  ],
  [
    "a port out of range",
    { network: { apiServerPort: 70000 } },
    /^network\.apiServerPort: expected a port/,
  ],
  ["a load of nothing", { load: { series: 0 } }, /^load\.series: expected a number above 0/],
  ["text for a switch", { podLogs: "maybe" }, /^podLogs: a value of type boolean/],
  [
    "distributed without object storage",
    { profile: "distributed" },
    /^objectStorage: .*because profile is distributed/,
  ],
  [
    "distributed, which is not built yet",
    {
      profile: "distributed",
      objectStorage: {
        endpoint: "s3",
        region: "r",
        buckets: { logs: "a", traces: "b", metrics: "c" },
        credentialsSecret: "k",
      },
    },
    /^profile: single: this version/,
  ],
  [
    "a context that is not kind",
    { kubeContext: "prod" },
    /^kubeContext: a context that begins with kind-/,
  ],
  [
    "two app namespaces with one name",
    {
      appNamespaces: [
        { name: "a", environment: "x" },
        { name: "a", environment: "y" },
      ],
    },
    /^appNamespaces\[1\]\.name: a name of its own/,
  ],
  [
    "an app namespace that is the stack's",
    { appNamespaces: [{ name: "monitoring", environment: "x" }] },
    /^appNamespaces\[0\]\.name: a namespace other than/,
  ],
  [
    "a volume too small for the retention",
    { storage: { loki: "1Gi" } },
    /^storage\.loki: at least \d+Mi to keep logs for 7d/,
  ],
  ["an ingress without its settings", { access: "ingress" }, /^ingress: host, className/],
  [
    "an ingress that nobody uses",
    { ingress: { host: "a.b", className: "nginx", tlsSecretName: "t", controllerNamespace: "i" } },
    /^ingress: nothing, because access is nodePort/,
  ],
  [
    "receivers that no address is open for",
    { alerting: { receivers: [{ type: "webhook", name: "a", secretName: "s" }] } },
    /^alerting\.egress: the addresses/,
  ],
  [
    "two receivers with one name",
    {
      alerting: {
        receivers: [
          { type: "webhook", name: "a", secretName: "s" },
          { type: "pagerduty", name: "a", secretName: "s" },
        ],
        egress: [{ cidr: "1.2.3.4/32", port: 443 }],
      },
    },
    /^alerting\.receivers\[1\]\.name: a name of its own/,
  ],
  [
    "nodes among the pods",
    { network: { nodeCidrs: ["172.18.0.0/16", "10.0.0.0/8"] } },
    /^network\.nodeCidrs\[1\]: addresses outside 10\.244\.0\.0\/16 .* \| name the narrower/,
  ],
  [
    "an API server among the pods",
    { network: { apiServerCidrs: ["10.244.0.7/32"] } },
    /^network\.apiServerCidrs\[0\]: addresses outside 10\.244\.0\.0\/16/,
  ],
  [
    "an API server's Service among the pods",
    { network: { apiServerServiceIp: "10.244.0.1" } },
    /^network\.apiServerServiceIp: an address outside 10\.244\.0\.0\/16/,
  ],
  [
    "a receiver among the pods",
    { alerting: { egress: [{ cidr: "10.244.7.0/24", port: 443 }] } },
    /^alerting\.egress\[0\]\.cidr: addresses outside the cluster, and 10\.244\.0\.0\/16/,
  ],
];

describe("parseSettings", () => {
  it("accepts a stack that sets nothing, and freezes what it returns", () => {
    const settings = settingsWith();
    assert.equal(settings.namespace, "monitoring");
    assert.equal(settings.otlpTokenRequired, false);
    assert.ok(
      Object.isFrozen(settings) &&
        Object.isFrozen(settings.retention) &&
        Object.isFrozen(settings.appNamespaces[0]),
    );
  });

  it("completes objects field by field", () => {
    assert.deepEqual(settingsWith({ retention: { logs: "2d" } }).retention, {
      metrics: "7d",
      logs: "2d",
      traces: "48h",
    });
  });

  it("takes the empty object and the empty text for not set", () => {
    const settings = settingsWith({ objectStorage: {}, ingress: {}, imageRegistry: "" });
    assert.deepEqual(
      [settings.objectStorage, settings.ingress, settings.imageRegistry],
      [undefined, undefined, undefined],
    );
  });

  for (const [what, values, expected] of REFUSED) {
    it(`refuses ${what}`, () => {
      const problems = problemsWith(values);
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0] ?? "", expected);
    });
  }

  it("allows a context that is not kind where the stack says so", () => {
    assert.deepEqual(problemsWith({ kubeContext: "prod", allowNonKind: true }), []);
  });

  it("reports every problem at once, rules included", () => {
    const problems = problemsWith(
      { namespce: "x", profile: "big", kubeContext: "prod", storage: { loki: "1Gi" } },
      {},
    );
    assert.deepEqual(problems.map((problem) => problem.split(":")[0]).sort(), [
      "grafanaAdminPassword",
      "grafanaSecretKey",
      "kubeContext",
      "namespce",
      "profile",
      "storage.loki",
    ]);
  });

  it("asks no rule about a key that is wrong by itself", () => {
    assert.deepEqual(
      problemsWith({ retention: { logs: "abc" }, storage: { loki: "1Gi" } }).map(
        (problem) => problem.split(":")[0],
      ),
      ["retention.logs"],
    );
  });

  describe("secrets", () => {
    it("refuses a required secret that is not set", () => {
      const [problem = ""] = problemsWith(
        {},
        { ...GOOD_SECRETS, grafanaAdminPassword: { value: "", encrypted: false } },
      );
      assert.match(
        problem,
        /^grafanaAdminPassword: a secret, but it is not set \| pulumi config set --secret grafanaAdminPassword --stack test/,
      );
    });

    it("refuses clear text, and never repeats it", () => {
      const secret = "hunter2-hunter2-hunter2";
      const [problem = ""] = problemsWith(
        {},
        { ...GOOD_SECRETS, otlpToken: { value: secret, encrypted: false } },
      );
      assert.match(problem, /^otlpToken: an encrypted value; the stack file has it in clear text/);
      assert.ok(!problem.includes(secret));
    });

    it("refuses a secret that is too short, and never repeats it", () => {
      const [problem = ""] = problemsWith(
        {},
        { ...GOOD_SECRETS, otlpToken: { value: "short-token", encrypted: true } },
      );
      assert.match(problem, /^otlpToken: at least 16 characters/);
      assert.ok(!problem.includes("short-token"));
    });

    it("refuses a plain key that is encrypted: it would not stay secret", () => {
      assert.throws(
        () =>
          parseSettings({
            stack: "test",
            values: { environment: "S3CRET", scrapeInterval: "10m" },
            encrypted: ["environment"],
            secrets: GOOD_SECRETS,
          }),
        ({ message }: Error) => {
          assert.match(message, /otel-lgtm:environment\n {4}expected a plain value; .* encrypted/);
          assert.match(message, /2 problems/);
          return !message.includes("S3CRET");
        },
      );
    });

    const PASTED: [string, Record<string, unknown>][] = [
      ["where its Secret's name belongs", { alerting: { receivers: [webhook("S3CRET/+")] } }],
      ["as a receiver", { alerting: { receivers: ["https://hooks.example.com/S3CRET"] } }],
      ["as a receiver's name", { alerting: { receivers: [webhook("a", "https://x/S3CRET")] } }],
      [
        "beside what belongs there",
        { alerting: { receivers: [{ ...webhook("a"), url: "S3CRET" }] } },
      ],
      ["in a list for an object", { objectStorage: [{ secretAccessKey: "S3CRET" }] }],
      ["in JSON that is none", { objectStorage: '{"secretAccessKey":"S3CRET"' }],
      ["in a registry's address", { imageRegistry: "user:S3CRET@registry.example.com" }],
      [
        "in a chart registry's address",
        { charts: { source: "oci", registry: "oci://u:S3CRET@h" } },
      ],
      [
        "as the key of a certificate",
        { otlpTls: { secretName: "a", caCertificate: "-----BEGIN PRIVATE KEY-----\nS3CRET" } },
      ],
      ["under a key that is misspelt", { otlpTokn: "S3CRET" }],
    ];
    for (const [where, values] of PASTED) {
      it(`never repeats a credential that was pasted ${where}`, () => {
        assert.throws(
          () => parseSettings({ stack: "test", values, secrets: GOOD_SECRETS }),
          ({ message }: Error) => !message.includes("S3CRET"),
        );
      });
    }

    it("refuses a token that no header can carry, without repeating it", () => {
      for (const value of [
        "a-token-of-some-length\n",
        "a token of some length",
        "token-with-ümlauts",
      ]) {
        const [problem = ""] = problemsWith(
          {},
          { ...GOOD_SECRETS, otlpToken: { value, encrypted: true } },
        );
        assert.match(problem, /^otlpToken: letters, digits and .* no line break \| pulumi config/);
        assert.ok(!problem.includes(value));
      }
    });

    it("asks for the OTLP token only where one is set", () => {
      assert.equal(
        settingsWith({}, { otlpToken: { value: "x".repeat(16), encrypted: true } })
          .otlpTokenRequired,
        true,
      );
      assert.equal(
        settingsWith({}, { otlpToken: { value: "", encrypted: false } }).otlpTokenRequired,
        false,
      );
    });
  });

  it("names stack, value and fix in its message", () => {
    assert.throws(
      () => parseSettings({ stack: "dev", values: { profile: "big" }, secrets: GOOD_SECRETS }),
      (error: Error) => {
        assert.match(error.message, /stack "dev" has 1 problem; nothing was created/);
        assert.match(
          error.message,
          /otel-lgtm:profile is "big"\n {4}expected one of single, distributed\n {4}fix: /,
        );
        return true;
      },
    );
  });
});
