/** Files as the kubelet mounts a Secret: each a link through `..data`, which is exchanged as a whole when the Secret changes. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export class MountedSecret {
  private version = 0;

  constructor(
    readonly directory: string,
    data: Readonly<Record<string, string | Buffer>>,
  ) {
    mkdirSync(directory, { recursive: true });
    this.write(data);
    for (const name of Object.keys(data)) symlinkSync(`..data/${name}`, join(directory, name));
  }

  /** The Secret changes: new files, and those from before are gone. */
  write(data: Readonly<Record<string, string | Buffer>>): void {
    const old = `..v${String(this.version)}`;
    this.version += 1;
    const next = `..v${String(this.version)}`;
    mkdirSync(join(this.directory, next));
    for (const [name, content] of Object.entries(data))
      writeFileSync(join(this.directory, next, name), content);
    symlinkSync(next, join(this.directory, "..data_tmp"));
    renameSync(join(this.directory, "..data_tmp"), join(this.directory, "..data"));
    rmSync(join(this.directory, old), { recursive: true, force: true });
  }
}
