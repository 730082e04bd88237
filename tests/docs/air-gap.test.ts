import assert from "node:assert/strict";
import { execa } from "execa";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { charts } from "../../components/charts";
import { readImageLock } from "../../components/image-lock-file";
import { ROOT } from "../../program/stack-file";
import { FakeTools } from "../support/fake-tools";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe("docs/air-gap.md", () => {
  const text = read("docs/air-gap.md");
  const script = (word: string) =>
    [...text.matchAll(/```sh\n([\s\S]*?)```/g)].find(([, lines]) => lines?.includes(word))?.[1] ??
    "";

  it("copies every image, to where the setting looks for it", async () => {
    const tools = new FakeTools().add("crane", { copy: "" }).add("npm", { "run images": "" });
    try {
      await execa("sh", ["-euc", script("crane copy")], {
        cwd: ROOT,
        env: { PATH: [tools.directory, process.env["PATH"]].join(delimiter) },
      });
      assert.deepEqual(
        tools.calls("crane"),
        readImageLock().map(
          ({ image }) => `copy ${image} mirror.example.com/lgtm/${image.replace(/^[^/]+\//, "")}`,
        ),
      );
      assert.deepEqual(tools.calls("npm"), [
        "run images -- --check --mirror mirror.example.com/lgtm",
      ]);
    } finally {
      tools.remove();
    }
  });

  it("fetches the pinned charts", () =>
    assert.deepEqual(
      script("helm pull")
        .split("\n")
        .filter((line) => line.startsWith("helm")),
      Object.values(charts).map(
        ({ name, repository, version }) =>
          `helm pull ${name} --repo ${repository} --version ${version} --destination charts/`,
      ),
    ));

  it("fetches the plugin of the provider that is installed", () => {
    const { dependencies } = JSON.parse(read("package.json")) as {
      dependencies: Record<string, string>;
    };
    assert.equal(
      /^version=(\S+)/m.exec(script("pulumi plugin install"))?.[1],
      dependencies["@pulumi/kubernetes"],
    );
  });
});
