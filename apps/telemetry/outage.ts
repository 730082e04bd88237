/** Connections to the collector, which can be made to fail for a while: what an app does without it can be seen at will. */
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

let outageEnds = 0;
const agents = new Set<HttpAgent>();

/** No exporter reaches the collector for so many seconds; connections that are open now are closed. */
export function startOutage(seconds: number): void {
  outageEnds = Date.now() + seconds * 1000;
  for (const agent of agents) agent.destroy();
}

/** The agent of an exporter. */
export function otlpAgent(protocol: string): HttpAgent {
  const agent = protocol === "https:" ? new HttpsAgent(OPTIONS) : new HttpAgent(OPTIONS);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) =>
    connect(Date.now() < outageEnds ? { ...options, ...NOBODY } : options, callback);
  agents.add(agent);
  return agent;
}

const OPTIONS = { keepAlive: true };
/** Where nobody listens: the error is a real one. */
const NOBODY = { host: "127.0.0.1", port: 1 };
