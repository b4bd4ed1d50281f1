package engines;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** What the engine writes down of one instance of a process. */
class Log {

    private static final long PATIENCE = 20_000_000_000L;

    private final RecordStreamSource source;
    private int seen;
    private long instance;
    private String incident;
    private boolean ended;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Queue<JobRecordValue> jobs = new ArrayDeque<>();

    Log(RecordStreamSource source) {
        this.source = source;
    }

    void follow(long processInstance) {
        instance = processInstance;
        incident = null;
        ended = false;
        variables.clear();
        jobs.clear();
    }

    /** Reads on from where it stopped, until there is a job to do, or nothing any more. */
    void read() throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE; jobs.isEmpty() && !ended && incident == null; Thread.sleep(1)) {
            if (System.nanoTime() > end) {
                incident = "nothing happens any more";
            }
            List<Record<?>> records = (List<Record<?>>) source.getRecords();
            while (seen < records.size()) {
                read(records.get(seen++));
            }
        }
    }

    private void read(Record<?> each) {
        if (each.getValue() instanceof VariableRecordValue variable) {
            if (variable.getScopeKey() == instance) {
                variables.put(variable.getName(), variable.getValue());
            }
        } else if (each.getIntent() == JobIntent.CREATED) {
            JobRecordValue job = (JobRecordValue) each.getValue();
            if (job.getProcessInstanceKey() == instance) {
                jobs.add(job);
            }
        } else if (each.getIntent() == IncidentIntent.CREATED) {
            IncidentRecordValue value = (IncidentRecordValue) each.getValue();
            if (value.getProcessInstanceKey() == instance) {
                incident = value.getElementId() + ": " + value.getErrorMessage();
            }
        } else if (each.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
            ended |= each.getKey() == instance;
        }
    }

    /** The variables of the process itself, as JSON. */
    Map<String, String> variables() {
        return variables;
    }

    JobRecordValue nextJob() {
        return jobs.poll();
    }

    String incident() {
        return incident;
    }

    boolean ended() {
        return ended;
    }
}
