import assert from "node:assert/strict";
import { renderTemplate, templateInputs } from "../../telemetry/template";

describe("renderTemplate", () => {
  it("replaces inputs by literals and leaves the rest alone", () => {
    assert.equal(
      renderTemplate("f", "a = input.x\nb = component.input\nc = [input.x]", { x: 1 }, String),
      "a = 1\nb = component.input\nc = [1]",
    );
  });

  it("names the file and the input that has no value", () => {
    assert.throws(
      () => renderTemplate("receive.alloy", "input.otlp_auth", {}, String),
      /receive\.alloy asks for input\.otlp_auth/,
    );
  });

  it("does not take what every object inherits for an input", () => {
    assert.throws(() => renderTemplate("f", "input.constructor", {}, String), /input\.constructor/);
  });

  it("lists inputs once", () => {
    assert.deepEqual([...templateInputs("input.a input.b input.a")], ["a", "b"]);
  });
});
