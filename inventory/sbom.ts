/** Bill of materials: what the program is made of and what it deploys, as CycloneDX 1.6. */
import { createHash } from "node:crypto";
import { chartLabel, type Chart } from "../components/charts";
import type { ImageLock } from "../components/image-lock";
import { parseReference } from "../components/image-reference";
import { packageId, type NpmPackage } from "./packages";

/** What a bill is made from. */
export interface Materials {
  readonly root: NpmPackage;
  readonly packages: readonly NpmPackage[];
  readonly charts: readonly Chart[];
  readonly images: ImageLock;
  /** Seconds since 1970; without it the bill bears no time. */
  readonly epoch?: number;
}

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly [key: string]: unknown;
}

/** The bill. Of the same materials it is the same to the byte, its serial number too. */
export function sbom({ root, packages, charts, images, epoch }: Materials): object {
  const project: Component = {
    type: "application",
    "bom-ref": purlOfPackage(root),
    name: root.name,
    version: root.version,
    ...licenses(root.license),
    purl: purlOfPackage(root),
  };
  const components = [
    ...packages.map(packageComponent),
    ...charts.map(chartComponent),
    ...images.map(imageComponent),
  ];
  const content = {
    metadata: {
      ...(epoch === undefined ? {} : { timestamp: new Date(epoch * 1000).toISOString() }),
      component: project,
    },
    components,
    dependencies: dependencies({ root, packages, charts, images }),
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

function packageComponent(one: NpmPackage): Component {
  return {
    type: "library",
    "bom-ref": purlOfPackage(one),
    name: one.name,
    version: one.version,
    scope: one.dev || one.optional ? "optional" : "required",
    ...hashes("SHA-512", one.sha512),
    ...licenses(one.license),
    purl: purlOfPackage(one),
    // The name that npm's own bills give it.
    ...(one.dev ? { properties: [{ name: "cdx:npm:package:development", value: "true" }] } : {}),
  };
}

function chartComponent(chart: Chart): Component {
  return {
    type: "application",
    "bom-ref": purlOfChart(chart),
    name: chart.name,
    version: chart.version,
    purl: purlOfChart(chart),
    // Not the hash of a file: see components/chart-archive.ts.
    properties: [{ name: "otel-lgtm:chart:contentHash", value: `sha256:${chart.contentHash}` }],
  };
}

function imageComponent({ image, digest }: ImageLock[number]): Component {
  const { registry, path, tag } = parseReference(image);
  return {
    type: "container",
    "bom-ref": purlOfImage({ image, digest }),
    name: `${registry}/${path}`,
    version: tag,
    ...hashes("SHA-256", digest?.replace("sha256:", "")),
    purl: purlOfImage({ image, digest }),
  };
}

const hashes = (alg: string, content: string | undefined): object =>
  content === undefined ? {} : { hashes: [{ alg, content }] };

function licenses(license: string | undefined): object {
  if (license === undefined) return {};
  if (/ (AND|OR|WITH) /.test(license)) return { licenses: [{ expression: license }] };
  return { licenses: [{ license: license.includes(" ") ? { name: license } : { id: license } }] };
}

const purlOfPackage = ({ name, version }: NpmPackage): string =>
  `pkg:npm/${name.replace("@", "%40")}@${version}`;

const purlOfChart = ({ name, version, repository }: Chart): string =>
  `pkg:helm/${name}@${version}?repository_url=${repository}`;

function purlOfImage({ image, digest }: Pick<ImageLock[number], "image" | "digest">): string {
  const { registry, path, tag = "" } = parseReference(image);
  const version = digest === undefined ? "" : `@${encodeURIComponent(digest)}`;
  return `pkg:oci/${path.replace(/^.*\//, "")}${version}?repository_url=${registry}/${path}&tag=${tag}`;
}

function dependencies({ root, packages, charts, images }: Omit<Materials, "epoch">): object[] {
  const byId = new Map(packages.map((one) => [packageId(one), purlOfPackage(one)]));
  const npm = ({ needs }: NpmPackage) => needs.flatMap((id) => byId.get(id) ?? []);
  const imagesOf = (chart: string | undefined) =>
    images.filter((one) => one.chart === chart).map(purlOfImage);
  return [
    {
      ref: purlOfPackage(root),
      dependsOn: [...npm(root), ...charts.map(purlOfChart), ...imagesOf(undefined)],
    },
    ...packages.map((one) => ({ ref: purlOfPackage(one), dependsOn: npm(one) })),
    ...charts.map((chart) => ({ ref: purlOfChart(chart), dependsOn: imagesOf(chartLabel(chart)) })),
    ...images.map((image) => ({ ref: purlOfImage(image), dependsOn: [] })),
  ];
}

/** A UUID (version 8: of one's own making) out of a text. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
