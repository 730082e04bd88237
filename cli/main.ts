/** The command line behind the npm scripts. */
import * as pulumi from "@pulumi/pulumi";
import { Command } from "commander";
import { UserError } from "../program/stack-file";
import { chartsTypes } from "./charts-types";
import { down, outputs, up } from "./deploy";
import { images, type ImagesOptions } from "./images";
import { lock } from "./lock";
import { plan } from "./plan";
import { writeSbom } from "./sbom";
import { start } from "./start";

const DEFAULT_STACK = "dev";

const program = new Command("otel-lgtm")
  .description("A complete OpenTelemetry + LGTM stack on Kubernetes")
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: false });

program
  .command("start")
  .description(
    "deploy the dev stack to kind; where the machine cannot, say what is missing and show the plan",
  )
  .action(start);
program
  .command("plan")
  .description(
    "everything a stack would create, offline: no cluster, no Pulumi CLI, no credentials",
  )
  .option("-s, --stack <name>", "stack to plan", DEFAULT_STACK)
  .option("-o, --out <directory>", "also write the plan as files that other tools take")
  .option("--json", "machine-readable output")
  .action(plan);
program
  .command("up")
  .description("check the machine and the cluster, then pulumi up")
  .option("-s, --stack <name>", "stack to deploy", DEFAULT_STACK)
  .option("-y, --yes", "do not ask")
  .action(up);
program
  .command("outputs")
  .description("the stack's outputs: addresses, and how to log in")
  .option("-s, --stack <name>", "stack to ask", DEFAULT_STACK)
  .option("--show-secrets", "with the password in clear text")
  .action(outputs);
program
  .command("down")
  .description("pulumi destroy: nothing is left behind")
  .option("-s, --stack <name>", "stack to remove", DEFAULT_STACK)
  .option("-y, --yes", "do not ask")
  .action(down);
program
  .command("lock")
  .description(
    "write the generated files: Pulumi.yaml's config section, pages of docs/, images.lock, each stack's inventory and golden files",
  )
  .option("--check", "write nothing; fail where a file is not current")
  .action(lock);
program
  .command("images")
  .description("ask the registries what the tags of images.lock point to, and write it there")
  .option("--check", "write nothing; fail where a tag points elsewhere")
  .option("--mirror <host/path>", "ask a mirror instead")
  .action((options: ImagesOptions) => images(options));
program
  .command("sbom")
  .description("bill of materials: npm packages, charts and images, as CycloneDX 1.6")
  .option("-o, --out <file>", "write it there instead of printing it")
  .action(writeSbom);
program
  .command("charts:types")
  .description("write the types of the charts' values, from the pinned charts in a directory")
  .requiredOption("-d, --directory <directory>", "directory of the charts as .tgz files")
  .action(chartsTypes);

program.parseAsync().catch((error: unknown) => {
  // A mistake of the user's is one message; anything else is ours, and its stack helps to find it.
  const expected = error instanceof UserError || pulumi.RunError.isInstance(error);
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
