package engines;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.FlowableListener;
import org.flowable.bpmn.model.IOParameter;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ValuedDataObject;
import org.flowable.common.engine.impl.util.io.InputStreamSource;
import org.flowable.validation.ProcessValidatorFactory;

/** What the engine's own reader, validator and writer make of a file. */
final class Converter {

    private Converter() {}

    /** What the validator says of a file, and what is not there any more after it was read, written and read again. */
    static List<String> lost(String bpmn) throws XMLStreamException {
        BpmnModel first = read(bpmn.getBytes(StandardCharsets.UTF_8));
        List<String> lost = new ProcessValidatorFactory()
            .createDefaultProcessValidator()
            .validate(first)
            .stream()
            .map(error -> error.getProblem() + ": " + error.getDefaultDescription())
            .collect(Collectors.toCollection(ArrayList::new));
        Map<String, String> before = facts(first);
        Map<String, String> after = facts(again(new BpmnXMLConverter().convertToXML(first)));
        before.forEach((name, fact) -> {
            if (!fact.equals(after.get(name))) {
                lost.add(name + ": " + fact + " became " + after.get(name));
            }
        });
        return lost;
    }

    private static BpmnModel read(byte[] xml) {
        return new BpmnXMLConverter().convertToBpmnModel(new InputStreamSource(new ByteArrayInputStream(xml)), false, false);
    }

    /** In one piece, since the engine's reader takes but the last one of a text that its own writer has escaped. */
    private static BpmnModel again(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new BpmnXMLConverter().convertToBpmnModel(factory.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8"));
    }

    private static Map<String, String> facts(BpmnModel model) {
        Map<String, String> facts = new TreeMap<>();
        for (Process process : model.getProcesses()) {
            for (ValuedDataObject object : process.getDataObjects()) {
                facts.put(
                    process.getId() + " " + object.getName(),
                    object.getId() + " " + object.getItemSubjectRef().getStructureRef() + " " + object.getValue() + kept(object)
                );
            }
            for (ExternalWorkerServiceTask task : process.findFlowElementsOfType(ExternalWorkerServiceTask.class)) {
                facts.put(task.getId(), task.getTopic() + " " + task.isDoNotIncludeVariables() + kept(task));
                facts.put(task.getId() + " in", parameters(task.getInParameters()));
                facts.put(task.getId() + " out", parameters(task.getOutParameters()));
                facts.put(task.getId() + " listeners", listeners(task.getExecutionListeners()));
            }
        }
        return facts;
    }

    private static String kept(BaseElement element) {
        return element
            .getExtensionElements()
            .values()
            .stream()
            .flatMap(List::stream)
            .map(each -> " " + each.getName() + "=" + each.getElementText())
            .collect(Collectors.joining());
    }

    private static String parameters(List<IOParameter> parameters) {
        return parameters
            .stream()
            .map(each -> each.getSource() + "|" + each.getSourceExpression() + "|" + each.getTarget())
            // the engine's writer does not escape line breaks of attributes
            .map(each -> each.replaceAll("\\s", " "))
            .collect(Collectors.joining("\n"));
    }

    private static String listeners(List<FlowableListener> listeners) {
        return listeners
            .stream()
            .map(each -> each.getEvent() + "|" + each.getImplementation())
            .collect(Collectors.joining("\n"));
    }
}
