-- The result of a run as one line of JSON, after wrk's own words.
done = function(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.status + e.timeout
  local line = '{"requests":%d,"durationUs":%d,"p99Us":%d,"failed":%d}\n'
  io.write(string.format(line, summary.requests, summary.duration, latency:percentile(99), failed))
end
