// Does a piece of work and tells of it. Where to, how and as whom stands in the environment alone.
package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"time"

	"go.opentelemetry.io/contrib/bridges/otelslog"
	"go.opentelemetry.io/contrib/exporters/autoexport"
	"go.opentelemetry.io/contrib/propagators/autoprop"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/metric"
	sdklog "go.opentelemetry.io/otel/sdk/log"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
)

// startTelemetry returns what sends all that is still in memory.
func startTelemetry(ctx context.Context) (stop func()) {
	spans, err1 := autoexport.NewSpanExporter(ctx)
	metrics, err2 := autoexport.NewMetricReader(ctx)
	logs, err3 := autoexport.NewLogExporter(ctx)
	if err := errors.Join(err1, err2, err3); err != nil {
		slog.Error("no telemetry", "error", err)
		return func() {}
	}
	tracing := sdktrace.NewTracerProvider(sdktrace.WithBatcher(spans))
	metering := sdkmetric.NewMeterProvider(sdkmetric.WithReader(metrics))
	logging := sdklog.NewLoggerProvider(sdklog.WithProcessor(sdklog.NewBatchProcessor(logs)))
	otel.SetTracerProvider(tracing)
	otel.SetMeterProvider(metering)
	otel.SetTextMapPropagator(autoprop.NewTextMapPropagator())
	otlp := otelslog.NewHandler("contract", otelslog.WithLoggerProvider(logging))
	slog.SetDefault(slog.New(slog.NewMultiHandler(slog.NewJSONHandler(os.Stdout, nil), otlp)))
	return func() {
		ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		slog.Info("telemetry ended", "error", errors.Join(tracing.Shutdown(ctx), logging.Shutdown(ctx), metering.Shutdown(ctx)))
	}
}

func main() {
	defer startTelemetry(context.Background())()
	tracer, meter := otel.Tracer("contract"), otel.Meter("contract")
	count, _ := meter.Int64Counter("contract.work", metric.WithUnit("{work}"))
	duration, _ := meter.Float64Histogram("contract.work.duration", metric.WithUnit("s"),
		metric.WithExplicitBucketBoundaries(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5))
	started := time.Now()
	ctx, span := tracer.Start(context.Background(), "work")
	defer span.End()
	_, step := tracer.Start(ctx, "step")
	time.Sleep(10 * time.Millisecond)
	step.End()
	count.Add(ctx, 1)
	duration.Record(ctx, time.Since(started).Seconds())
	slog.InfoContext(ctx, "work done")
}
