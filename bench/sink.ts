/** Stands in for every backend of a benchmark: takes anything by HTTP, answers 200, and prints its address. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () =>
    response.writeHead(200, { "content-type": "application/json" }).end("{}"),
  );
});
server.listen(0, "127.0.0.1", () =>
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`),
);
